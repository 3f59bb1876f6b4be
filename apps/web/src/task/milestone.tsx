import { bureauName } from '@lianxi/api-client/bureau-name';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, phaseSaid } from '@lianxi/wording/milestone';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';
import { MilestoneText } from '../look/milestone-text';
import { Chain } from './chain';
import { Countersignature } from './countersignature';
import { EndedExtensions } from './ended-extensions';
import { MilestoneActs } from './milestone-acts';
import { ScanLink } from './scan-link';

interface MilestoneProps {
  readonly task: Schemas['Task'];
  readonly milestone: Schemas['Milestone'];
  readonly files: readonly Schemas['Evidence'][];
  /** How many files the reader has attached since the page was opened. */
  readonly attached: number;
}

/** So much of a hash people compare by eye, as papers print it. */
export const shownOfHash = 12;

/** A milestone: its days, who has contributed, who has decided what, and what the reader may do. */
export function MilestoneCard({ task, milestone, files, attached }: MilestoneProps): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { key, text, phase, flags, dueOn, reportBy, submission, formerDates, timeliness, seen } = milestone;
  return (
    <article className="milestone" id={key} aria-labelledby={`${key}-name`}>
      <h3 id={`${key}-name`}>{milestoneName(language, key)} <MilestoneText milestone={key} text={text} /></h3>
      <p className="marks"><span className={`phase ${phase}`}>{standing.milestonePhase[phaseSaid(key, phase)]}</span>{flags.map((flag) => <span key={flag} className="mark flag">{standing.flag[flag]}</span>)}{timeliness && <span>{timeliness.sentence[language]}</span>}</p>
      <dl className="facts">
        <Fact name={words.due}>{dueOn === undefined ? standing.calendarAwaited : dayIn(language, dueOn)}</Fact>
        {reportBy !== undefined && <Fact name={words.reportBy}>{dayIn(language, reportBy)}</Fact>}
        {submission && <Fact name={words.achieved}>{dayIn(language, submission.achievedOn)}{submission.document !== undefined && ` · ${fill(words.documentNumber, { number: submission.document })}`}</Fact>}
      </dl>
      {formerDates?.map((former, place) => <p key={place} className="hint">{fill(former.authority ? words.formerDate : words.formerDateByLeader, { day: dayIn(language, former.dueOn), moment: momentIn(language, former.movedAt), authority: former.authority && authoritySaid(former.authority, standing) })}<ScanLink task={task.id} scan={former.authority?.scan} /></p>)}
      <EndedExtensions task={task} milestone={key} />
      <Targets targets={milestone.targets ?? []} />
      <Contributions task={task} milestone={milestone} />
      <Countersignature task={task} milestone={milestone} />
      <Chain task={task} milestone={milestone} />
      <details className="verification"><summary>{words.verification}</summary><p>{fill(words.seenIs, { hash: seen.slice(0, shownOfHash) })}</p></details>
      <MilestoneActs task={task} milestone={milestone} files={files} attached={attached} />
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}

/** 量化指标: what the plan aims at, and what was reported of it. */
function Targets({ targets }: { readonly targets: readonly Schemas['Target'][] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (targets.length === 0) return null;
  return (
    <ul className="lines" aria-label={words.targets}>
      {targets.map(({ id, text, unit, figure }) => (
        <li key={id} className="said">
          <span lang="zh-CN">{fill(words.targetAim, { text })}</span> <span className="hint">{figure ? fill(words.targetFigure, { value: figure.value, unit, day: dayIn(language, figure.on), how: figure.reached ? words.targetReached : words.targetShort }) : words.targetNone}</span>
        </li>
      ))}
    </ul>
  );
}

/** 配合情况: '3/5', which opens to what each body wrote. */
function Contributions({ task, milestone }: Omit<MilestoneProps, 'files' | 'attached'>): ReactNode {
  const contributions = milestone.contributions.filter(({ bureau }) => bureau !== task.coordinator.bureau);
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (contributions.length === 0) return null;
  const count = contributions.filter(({ state }) => state === 'contributed').length;
  return (
    <details>
      <summary>{words.contributions} <span className="count">{fill(words.contributionCount, { count, all: contributions.length })}</span></summary>
      <ul className="lines">
        {contributions.map(({ bureau, state, filedAt, text, handler }) => (
          <li key={bureau} className="said">
            <p><strong lang="zh-CN">{bureauName(task, bureau)}</strong> <span className="hint">{state === 'contributed' ? fill(words.contributed, { day: momentIn(language, filedAt ?? '') }) : words.notContributed}{handler && ` · ${fill(words.handledBy, { title: handler.title })}`}</span></p>
            {text !== undefined && <p lang="zh-CN">{text}</p>}
          </li>
        ))}
      </ul>
    </details>
  );
}
