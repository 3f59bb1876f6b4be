import { claimsOf, isEventOf, seqsOf } from './act-events';
import type { Followed } from './act-events';
import type { Act, ObservedEvent, ObservedTask } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';
import type { LivedTask } from './lived';

/** Who a task's own clock is in the record, and what it does there. */
const timekeeper = 'lianxi/timekeeper/timekeeper';
/** What its day brings: a step, and the name that the organisation gave a body. */
const brought = ['stepCarriedOut', 'bodyRenamed'];
const passedOver = ['stepsMissed', 'stepFailed'];

/** Each act that was acknowledged stands in the chain once and as it was done; beside them only the opening and the steps. */
export function compareActs({ measure }: ObservedTask, acts: readonly Act[], events: readonly ObservedEvent[], { concludedBy, follows }: LivedTask): Finding[] {
  const claimed = new Set<number>();
  const findings = brokenChain(measure, events);
  for (const act of acts) {
    if (act.outcome.kind !== 'acknowledged') continue;
    const seqs = seqsOf(act.outcome);
    const own = events.filter(({ seq }) => seqs.includes(seq));
    const isOwn = own.length === seqs.length && !seqs.some((seq) => claimed.has(seq));
    findings.push(...wrongWith(act, isOwn ? own : [], act === concludedBy, follows.get(act)));
    for (const seq of seqs) claimed.add(seq);
  }
  return [...findings, ...events.flatMap((event) => (claimed.has(event.seq) ? [] : unexplained(measure, event)))];
}

function wrongWith(act: Act, own: readonly ObservedEvent[], concludes: boolean, follows: Followed | undefined): Finding[] {
  const about = { measure: act.measure, bureau: act.bureau, seen: act.at, ...('milestone' in act ? { milestone: act.milestone } : {}) };
  const [first] = own;
  if (!first || !isEventOf(act, first)) return [find('lost-act', about, `${act.at}已获确认的“${act.kind}”在记录中没有自己的事件`, `'${act.kind}' acknowledged at ${act.at} has no event of its own in the record`)];
  return claimsOf(act, first, own, concludes, follows).flatMap(([what, done, recorded]) => (done === recorded ? [] : [
    find('wrong-event', about, `${act.at}的“${act.kind}”，${what}应记为${done}，实为${recorded}`, `of '${act.kind}' of ${act.at} the record must say ${what} ${done} and says ${recorded}`)]));
}

/** An event that no act explains must be the opening, a step, or a body's new name; a step passed over has no place in a rehearsal. */
function unexplained(measure: number, { seq, type, at, actor }: ObservedEvent): Finding[] {
  if (actor === timekeeper ? brought.includes(type) : type === 'taskOpened' && seq === 1) return [];
  if (actor === timekeeper && passedOver.includes(type)) return [find('passed-over-step', { measure, seen: at }, `记录第${seq}条为${type}：步骤没有执行`, `event ${seq} is ${type}: a step was not carried out`)];
  return [find('unknown-event', { measure, seen: at }, `记录中第${seq}条${type}（${actor}）无人做过`, `event ${seq}, ${type} by ${actor}, is nobody's act`)];
}

/** Begun by the opening, numbered without gap or repetition, and never back in time. */
function brokenChain(measure: number, events: readonly ObservedEvent[]): Finding[] {
  return events.flatMap((event, index) => {
    const before = events[index - 1];
    const follows = before ? before.at <= event.at : event.type === 'taskOpened';
    if (event.seq === index + 1 && follows) return [];
    return [find('broken-chain', { measure, seen: event.at }, `记录第${index + 1}条为${event.type}，编号${event.seq}，时间${event.at}，与前一条不接`, `event ${index + 1}, ${event.type}, is numbered ${event.seq} and dated ${event.at}, which does not follow the one before`)];
  });
}
