import { fill } from '@lianxi/wording/fill';
import { status as en } from '@lianxi/wording/en/page/status';
import { words as standingEn } from '@lianxi/wording/en/words';
import { status as zh } from '@lianxi/wording/zh/page/status';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import type { LedgerTask } from '../ledger/queries';
import { useWords } from '../look/choices';
import { Since } from '../look/since';
import { Matter, TaskLink } from '../today/lines';
import type { Wait, WaitedFor } from './waits';
import { byWaitedFor, waitsOf } from './waits';

/** 谁在等谁: what is late and on whom it waits; what is under way is counted, and opens. */
export function WaitingOf({ tasks }: { readonly tasks: readonly LedgerTask[] }): ReactNode {
  const words = useWords({ zh, en });
  const waits = waitsOf(tasks);
  const [late, rest] = [waits.filter(({ isLate }) => isLate), waits.filter(({ isLate }) => !isLate)];
  return (
    <section className="sheet" aria-labelledby="waits">
      <h2 id="waits">{words.waiting}</h2>
      <p className="hint no-print">{words.waitingHint}</p>
      {late.length === 0 && <p className="empty">{words.waitingNone}</p>}
      <Bodies bodies={byWaitedFor(late)} />
      {rest.length > 0 && (
        <details className="group rest">
          <summary>{fill(words.waitingRest, { count: rest.length })}</summary>
          <Bodies bodies={byWaitedFor(rest)} />
        </details>
      )}
    </section>
  );
}

/** So many are read at once on a phone. */
const shownAtOnce = 6;

function Bodies({ bodies }: { readonly bodies: readonly WaitedFor[] }): ReactNode {
  const words = useWords({ zh, en });
  const lines = (some: readonly WaitedFor[]): ReactNode => some.map((body) => <Body key={body.bureau} body={body} />);
  return (
    <>
      {lines(bodies.slice(0, shownAtOnce))}
      {bodies.length > shownAtOnce && <details className="group rest"><summary>{fill(words.moreBodies, { count: bodies.length - shownAtOnce })}</summary>{lines(bodies.slice(shownAtOnce))}</details>}
    </>
  );
}

/** So many of those who wait are named in one line. */
const shownWaiters = 2;

function Body({ body: { name, waits } }: { readonly body: WaitedFor }): ReactNode {
  const words = useWords({ zh, en });
  const standing = useWords({ zh: standingZh, en: standingEn });
  const days = waits[0]?.waiting.days;
  const who = [...new Set(waits.map((wait) => waiterOf(wait, standing.role.office)))];
  return (
    <details className="group">
      <summary><span lang="zh-CN">{who.length > shownWaiters ? fill(words.whoAndMore, { who: who.slice(0, shownWaiters).join('、'), count: who.length }) : fill(words.who, { who: who.join('、') })}</span> <span className="group-title" lang="zh-CN">{name}</span> <span className="count">{fill(words.items, { count: waits.length })}{days !== undefined && ` · ${fill(words.longest, { days })}`}</span></summary>
      <ul className="lines">{waits.map((wait) => <WaitLine key={`${wait.task.id} ${wait.waiting.what} ${wait.waiting.milestone ?? ''}`} wait={wait} />)}</ul>
    </details>
  );
}

/** Who waits: a coordinator for its partners; for all else the joint-meeting office. */
function waiterOf({ task, waiting: { what } }: Wait, office: string): string {
  return what === 'contribution' || what === 'countersignature' ? task.coordinator.name : office;
}

function WaitLine({ wait }: { readonly wait: Wait }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { task, waiting: { milestone, what, since, days, name } } = wait;
  const who = waiterOf(wait, standing.role.office);
  const { text, reportBy } = task.milestones.find(({ key }) => key === milestone) ?? {};
  return (
    <li className="wait">
      <p><strong lang="zh-CN">{fill(words.who, { who })}</strong> <span lang="zh-CN">{name}</span> {words.whatFor[what]} <Since since={since} days={days} by={reportBy} /></p>
      <TaskLink measure={task.measure} milestone={milestone}><Matter measure={task.measure} heading={task.heading} milestone={milestone} text={text} /></TaskLink>
    </li>
  );
}
