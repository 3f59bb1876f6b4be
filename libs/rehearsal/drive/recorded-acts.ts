import type { SignedList } from '@lianxi/domain/approval/chain';
import type { CountersignAnswer } from '@lianxi/domain/countersignature/round';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { Act, Deed, Observed, ObservedEvent, ObservedTask } from '../oracle/evidence';

/** What people did in a rehearsal that nobody drove, as its chains have it. */
export interface RecordedActs {
  readonly acts: readonly Act[];
  /** The measures in which something was done that the ladder in words knows nothing of. */
  readonly beyond: readonly number[];
}

/** Who a task's own clock is in the record. */
const timekeeper = 'lianxi/timekeeper/timekeeper';

/** What a chain has besides acts: the opening, and the conclusion that comes with the last strike-off. */
const noAct: readonly string[] = ['taskOpened', 'taskConcluded'];

/** The acts of a rehearsal, read from its chains where nobody wrote them down beside it. */
export function recordedActs({ tasks, events }: Observed): RecordedActs {
  const read = tasks.map((task) => ({ measure: task.measure, acts: actsOf(task, events[task.id] ?? []) }));
  return {
    acts: read.flatMap(({ acts }) => acts ?? []).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    beyond: read.flatMap(({ measure, acts }) => (acts ? [] : [measure])).sort((a, b) => a - b),
  };
}

/** The acts of one task in the order of its chain; none at all where one of them is none that the oracle knows. */
function actsOf({ id, measure }: ObservedTask, events: readonly ObservedEvent[]): Act[] | undefined {
  const acts: Act[] = [];
  for (const [index, event] of events.entries()) {
    if (event.actor === timekeeper || noAct.includes(event.type)) continue;
    const deed = deedOf(event);
    if (!deed) return undefined;
    const concludes = events[index + 1]?.type === 'taskConcluded';
    const outcome = { kind: 'acknowledged', seq: event.seq + (concludes ? 1 : 0), events: concludes ? [event.type, 'taskConcluded'] : [event.type] } as const;
    acts.push({ ...deed, task: id, measure, by: event.actor, at: event.at, outcome });
  }
  return acts;
}

/** What an event says was done; nothing where it is no act of a rehearsal's bureaus. */
function deedOf({ type, actor, event }: ObservedEvent): Deed | undefined {
  const [own = ''] = actor.split('/');
  const milestone = text(event.milestone);
  const of = { bureau: own, milestone };
  switch (type) {
    case 'receiptSigned': return { kind: 'acknowledge', bureau: text(event.bureau) };
    case 'contributionFiled': return { kind: 'contribute', bureau: text(event.bureau), milestone };
    case 'coordinatorConfirmed': case 'coordinatorChanged': return { kind: 'appointCoordinator', bureau: text(event.to ?? event.bureau), authority: event.authority as Authority };
    case 'evidenceAttached': return attached(own, event);
    case 'milestoneSubmitted': return { kind: 'submit', ...of, achievedOn: text(event.achievedOn), ...(typeof event.document === 'string' && { document: event.document }) };
    case 'countersignatureOpened': return { kind: 'openRound', ...of, signers: event.bureaus as readonly string[], limitOn: text(event.limitOn) };
    case 'countersigned': return event.paper === undefined && event.rungs === undefined ? { kind: 'countersign', bureau: text(event.bureau), milestone, answer: event.answer as CountersignAnswer } : undefined;
    // Signed on paper, and checked by its scan: the ladder in words has neither.
    case 'milestoneApproved': return event.paper === undefined ? { kind: 'approve', ...of } : undefined;
    case 'milestoneReviewed': return event.scan === undefined ? { kind: 'review', ...of } : undefined;
    case 'milestoneReturned': return event.to === 'head' || event.contributor !== undefined ? undefined : { kind: 'giveBack', ...of, ...(event.to === 'review' && { to: 'review' as const }) };
    case 'milestoneStruckOff': return { kind: 'strikeOff', ...of, ...(event.list !== undefined && { list: event.list as SignedList }) };
    default: return undefined;
  }
}

/** The event names the bureau whose file it is, the oracle who attached it. */
function attached(bureau: string, { milestone, sha256, scanOf }: ObservedEvent['event']): Deed | undefined {
  if (scanOf !== undefined && scanOf !== 'list') return undefined;
  return { kind: 'attach', bureau, milestone: text(milestone), sha256: text(sha256), ...(scanOf === 'list' && { scanOf }) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
