import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { PartSight, TaskSight } from './task-sight';
import { isWhole } from './task-sight';

/** How much of an event is shown: all of it; that it happened, without others' words and files; or nothing, as if it had not. */
export type Shown = 'all' | 'frame' | 'nothing';

/** An event under its number. */
export interface Numbered extends Recorded<TaskEvent> {
  readonly seq: number;
}

/**
 * How much of each of a task's events its reader is shown, by number. Of an erasure as much as of what was written with the event it names; where that is not among them, nothing to whoever
 * reads a part of the task alone.
 */
export function shownEvents(events: readonly Numbered[], sight: TaskSight): ReadonlyMap<number, Shown> {
  const shown = new Map<number, Shown>();
  for (const { seq, event, by } of events) {
    const isOfHidden = event.type === 'textErased' && sight !== 'whole' && shown.get(event.of) !== 'all';
    shown.set(seq, isOfHidden ? 'nothing' : shownOf(event, by.bureau, sight));
  }
  return shown;
}

function shownOf(event: TaskEvent, by: BureauId, sight: TaskSight): Shown {
  if (sight === 'whole') return 'all';
  const isOwn = (bureau: BureauId): boolean => sight.bodies.includes(bureau);
  // How a bureau passes its part on within its house concerns no other, also of a milestone that it countersigns.
  if (event.type === 'partTransferred') return isOwn(event.bureau) ? 'all' : 'nothing';
  if (!('milestone' in event) || isWhole(sight, event.milestone)) return 'all';
  return ofMilestone(event, by, sight);
}

/** Of a milestone that is read in part. */
function ofMilestone(event: TaskEvent, by: BureauId, { bodies }: PartSight): Shown {
  const names = (...bureaus: readonly BureauId[]): Shown => (bureaus.some((bureau) => bodies.includes(bureau)) ? 'all' : 'nothing');
  switch (event.type) {
    case 'contributionFiled':
    case 'contributionWithdrawn':
    case 'evidenceAttached':
    case 'countersigned':
      return names(event.bureau);
    case 'countersignatureOpened':
    case 'countersignedTextChanged':
      return 'nothing';
    case 'signersChanged':
      return names(...event.added, ...event.removed);
    case 'countersignatureSettled':
      return names(...event.bureaus);
    case 'milestoneSubmitted':
    case 'milestoneApproved':
    case 'milestoneReviewed':
    case 'milestoneWithdrawn':
    case 'milestoneStruckOff':
    case 'extensionRequested':
    case 'extensionWithdrawn':
    case 'extensionRefused':
      return bodies.includes(by) ? 'all' : 'frame';
    case 'milestoneReturned':
      // What is asked of a bureau is for it to read.
      return bodies.includes(by) || (event.contributor !== undefined && bodies.includes(event.contributor)) ? 'all' : 'frame';
    // Every body is told why a milestone was opened again, and by whose authority its date was moved.
    default:
      return 'all';
  }
}
