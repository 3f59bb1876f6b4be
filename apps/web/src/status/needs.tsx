import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { status as en } from '@lianxi/wording/en/page/status';
import { status as zh } from '@lianxi/wording/zh/page/status';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LedgerTask } from '../ledger/queries';
import { useLanguage, useWords } from '../look/choices';
import { Since } from '../look/since';
import { useSession } from '../session/session';
import { useProgrammeId } from '../shell/programme';
import { TaskLink } from '../today/lines';
import { awaited } from './waits';

/** Something that the bureaus and the office could not settle among themselves. */
export interface Need {
  readonly kind: Exclude<Schemas['AgendaItem']['kind'], 'question'>;
  readonly measure: number;
  readonly milestone: string | undefined;
  readonly matter: string;
  /** Whom it waits for, by name. */
  readonly names: readonly string[];
  readonly since: string | undefined;
  readonly days: number | undefined;
}

/** What needs a leader, from the agenda; whom each waits for, and since when, as the tasks say. */
export function needsOf(items: readonly Schemas['AgendaItem'][], tasks: readonly LedgerTask[], language: 'zh' | 'en'): readonly Need[] {
  return items.flatMap(({ kind, measure, milestone, matter, since }) => (kind === 'question' || measure === undefined ? [] : [{ kind, measure, milestone, matter: matter[language], ...awaited(tasks, measure, milestone, since) }])).sort(longestFirst);
}

/** The same as of an earlier day, of which no agenda is kept: what stood on it by then. */
export function needsThen(tasks: readonly LedgerTask[], measureWord: string): readonly Need[] {
  return tasks.flatMap(({ measure, heading, milestones }) => milestones
    .filter(({ escalation, phase }) => escalation === 'on-agenda' && phase === 'open')
    .map(({ key }) => ({ kind: 'escalated' as const, measure, milestone: key, matter: `${fill(measureWord, { measure })} ${heading}`, ...awaited(tasks, measure, key, undefined) }))).sort(longestFirst);
}

const longestFirst = (a: Need, b: Need): number => (b.days ?? 0) - (a.days ?? 0);

/** So many are read at once on a phone. */
const shownAtOnce = 5;

/** The top line: how many matters need the leader, and which. */
export function Needs({ needs, mine }: { readonly needs: readonly Need[]; readonly mine: number }): ReactNode {
  const words = useWords({ zh, en });
  const programme = useProgrammeId();
  const { role } = useSession();
  const said = role === 'leader' ? words.needsYou : words.needsLeader;
  const lines = (some: readonly Need[]): ReactNode => <ul className="lines">{some.map((need) => <NeedLine key={`${need.kind} ${need.measure} ${need.milestone ?? ''}`} need={need} />)}</ul>;
  return (
    <section className={needs.length > 0 ? 'sheet needs pressing' : 'sheet needs'} aria-labelledby="needs">
      <h2 id="needs">{needs.length > 0 ? fill(said, { count: needs.length }) : words.needsNothing}</h2>
      {needs.length === 0 && <p className="empty">{words.needsNothingNext}</p>}
      {mine > 0 && <p>{fill(words.waitsForYou, { count: mine })} <Link to="/$programme" params={{ programme }}>{words.toToday}</Link></p>}
      {lines(needs.slice(0, shownAtOnce))}
      {needs.length > shownAtOnce && <details className="rest"><summary>{fill(words.more, { count: needs.length - shownAtOnce })}</summary>{lines(needs.slice(shownAtOnce))}</details>}
    </section>
  );
}

function NeedLine({ need: { kind, measure, milestone, matter, names, since, days } }: { readonly need: Need }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <li className="need">
      <TaskLink measure={measure} milestone={milestone}>{plainly(language, matter)}{milestone !== undefined && ` · ${plainly(language, milestone)}`}</TaskLink>
      <p><span className="mark flag">{words.kind[kind]}</span> {names.length > 0 && <span lang="zh-CN">{fill(words.waitsFor, { names: names.join('、') })}</span>} {since !== undefined && <Since since={since} days={days} />}</p>
    </li>
  );
}
