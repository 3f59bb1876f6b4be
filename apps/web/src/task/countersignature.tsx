import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn, momentIn } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useSession } from '../session/session';
import { roundQuery } from './queries';
import { roundSaid } from './round-said';
import { ScanLink } from './scan-link';

interface OfMilestone {
  readonly task: Schemas['Task'];
  readonly milestone: Schemas['Milestone'];
}

type Signer = Schemas['Signer'];

/** 会签: '3/4', which opens to the text beside the one before, what each has answered, and what was said to earlier texts. Open at once for whom it waits for; no more than the count for whoever was not asked. */
export function Countersignature({ task, milestone: { key, countersignature, shown } }: OfMilestone): ReactNode {
  const words = useWords({ zh, en });
  const { bureau } = useSession();
  const [isOpen, open] = useState(() => task.waitingFor.some(({ what, bureau: whom, milestone }) => what === 'countersignature' && whom === bureau && milestone === key));
  if (!countersignature) return null;
  const standing = <>{words.countersignature} <span className="count">{roundSaid(countersignature, words)}</span></>;
  if (shown === 'part') return <p>{standing}</p>;
  return (
    <details open={isOpen} onToggle={(event) => { open(event.currentTarget.open); }}>
      <summary>{standing}</summary>
      {isOpen && <Round task={task} milestone={key} />}
    </details>
  );
}

function Round({ task, milestone }: { readonly task: Schemas['Task']; readonly milestone: string }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { data: round, error, refetch } = useQuery(roundQuery(task.programme, task.id, milestone));
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!round) return <Loading />;
  const { limitOn, limitPassed, order, enough, text, attached, contribution, comparison, signers, earlier } = round;
  // Beside what else has changed the text has not.
  const isText = !attached && !contribution;
  return (
    <div className="round">
      <p className="hint">{fill(words.limit, { day: dayIn(language, limitOn) })}{limitPassed && words.limitPassed} · {standing.countersignOrder[order]} · {standing.countersignEnough[enough]}</p>
      {attached && <p>{fill(words.attachedTo, { name: attached.name ?? words.erasedName })}</p>}
      {contribution && <p>{fill(words.contributedTo, { name: contribution.name })}</p>}
      {contribution?.comparison && <><h4>{words.contributionCompared}</h4><Comparison paragraphs={contribution.comparison} /></>}
      <h4>{comparison && isText ? words.compared : words.text}</h4>
      {comparison && isText ? <Comparison paragraphs={comparison} /> : <blockquote lang="zh-CN">{(text ?? '').split('\n').map((line, place) => <p key={`${place} ${line}`}>{line}</p>)}</blockquote>}
      <h4>{words.answers}</h4>
      <Answers task={task.id} signers={signers} />
      {earlier.map((one) => (
        <details key={one.version}>
          <summary>{fill(words.voided, { version: one.version, moment: momentIn(language, one.changedAt) })}</summary>
          <Answers task={task.id} signers={one.answers} />
        </details>
      ))}
      <p className="acts"><a className="button" href={`/api/v1/tasks/${task.id}/milestones/${milestone}/papers/countersignature-sheet`}>{words.sheet}</a></p>
    </div>
  );
}

/** What was added and what was removed: said in words, and marked as texts mark it. */
function Comparison({ paragraphs }: { readonly paragraphs: NonNullable<Schemas['Round']['comparison']> }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <blockquote className="comparison">
      {paragraphs.map(({ mark, text }, place) => {
        const said = <span lang="zh-CN">{text}</span>;
        return (
          <p key={`${place} ${mark}`} className={mark}>
            {mark === 'same' && said}
            {mark === 'added' && <ins><strong>{words.added}</strong>{said}</ins>}
            {mark === 'removed' && <del><strong>{words.removed}</strong>{said}</del>}
          </p>
        );
      })}
    </blockquote>
  );
}

function Answers({ task, signers }: { readonly task: string; readonly signers: readonly Signer[] }): ReactNode {
  return <ul className="lines">{signers.map((signer) => <Answer key={signer.bureau} task={task} signer={signer} />)}</ul>;
}

function Answer({ task, signer: { name, answer, voided, opinion, reply, paper, at, standsIn, settled } }: { readonly task: string; readonly signer: Signer }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const about = [standsIn?.[language], at === undefined ? undefined : momentIn(language, at), reply === undefined ? undefined : fill(words.replyIs, { number: reply }), voided === undefined ? undefined : fill(words.answerVoid, { version: voided })].filter((one) => one !== undefined).join(' · ');
  return (
    <li className="said">
      <p><strong lang="zh-CN">{name}</strong> <span className={`answer ${answer}`}>{standing.countersignAnswer[answer]}</span> {about !== '' && <span className="hint">{about}</span>}</p>
      {paper && <p className="hint">{fill(words.answerOnPaper, { signer: paper.signer ?? words.erasedSigner, post: paper.post, day: dayIn(language, paper.on) })}<ScanLink task={task} scan={paper.scan} /></p>}
      {opinion !== undefined && <p className="quoted" lang="zh-CN">{opinion}</p>}
      {settled && <p className="hint">{fill(words.settledBy, { authority: authoritySaid(settled, standing) })}<ScanLink task={task} scan={settled.scan} /></p>}
    </li>
  );
}
