import type { Listings, Waiting } from '@lianxi/domain/task/progress';
import { waitingFor } from '@lianxi/domain/task/progress';
import type { TaskState } from '@lianxi/domain/task/task';
import { z } from 'zod';
import { ordinal } from '../http/fields';

/**
 * A place in the list of what is waited for: the measure; receipts before contributions before the rest; milestone and bureau by their
 * places in the plan. None of it moves when somebody acts, so a reader's next page neither repeats nor skips.
 */
export type WaitingPosition = readonly [measure: number, matter: number, milestone: number, bureau: number];

export const waitingPosition = z.tuple([ordinal, ordinal, ordinal, ordinal]) satisfies z.ZodType<WaitingPosition>;

const matters: readonly Waiting['what'][] = ['receipt', 'contribution', 'countersignature', 'submission', 'sign-off', 'review', 'strike-off', 'disagreement', 'list', 'extension', 'listing'];

/** What one task waits for, in the order of the list and after a position. */
export function waitingAfter(state: TaskState, listings: Listings, after: WaitingPosition | undefined): { readonly waiting: Waiting; readonly position: WaitingPosition }[] {
  return waitingFor(state, listings)
    .map((waiting) => ({ waiting, position: positionOf(state, waiting) }))
    .filter(({ position }) => after === undefined || compare(position, after) > 0)
    .sort((a, b) => compare(a.position, b.position));
}

// What stands in no list, such as the office among the bureaus, takes place 0.
export function positionOf({ brief, milestones }: TaskState, { what, milestone, bureau }: Waiting): WaitingPosition {
  return [brief.measure, matters.indexOf(what), Object.keys(milestones).indexOf(milestone ?? '') + 1, brief.responsibilities.findIndex((one) => one.bureau === bureau) + 1];
}

/** Negative where the first comes before the second. Place by place, since thousands are sorted for a page. */
function compare(a: WaitingPosition, b: WaitingPosition): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3];
}
