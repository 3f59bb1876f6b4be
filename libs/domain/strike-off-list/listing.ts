import type { SignedList } from '../approval/chain';
import { shanghaiDate, shanghaiMinute } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import { seenOf } from '../task/seen';
import type { Milestone } from '../task/task';
import type { ListedItem, StrikeOffListState } from './list';
import { itemOf } from './list';
import type { ListPhase } from './list.machine';
import type { ListRefusalCode } from './list.refusals';

/** On which list a milestone stands, how far that is, and since when. */
export interface Listing {
  readonly list: string;
  readonly number: string;
  readonly phase: Exclude<ListPhase, 'withdrawn'>;
  readonly since: Instant;
}

/** Whether what a list says of a milestone is what it still is: nobody changed, gave back or reviewed anything since. */
export function stillStands(item: ListedItem, milestone: Milestone, hash: (text: string) => string): boolean {
  return item.seen === seenOf(milestone, hash) && isSamePass(item, milestone);
}

/** Whether a milestone has passed no step since it was listed. One that is listed with no count passed before steps were counted, and has one as soon as it passes another. */
const isSamePass = (item: ListedItem, milestone: Milestone): boolean => passedAt(milestone) === item.passedAt && milestone.passes === item.passes;

/** When a milestone passed the last of its steps before the list; undefined where it has not. */
export const passedAt = ({ review, approval }: Milestone): Instant | undefined => (review ?? approval)?.at;

/** On which of a programme's lists a milestone stands: none that was withdrawn, and of one that was signed, be it on paper that nobody has checked yet, only as long as it can be struck off by it. */
export function listingOf(lists: readonly StrikeOffListState[], task: string, milestone: Milestone, hash: (text: string) => string): Listing | undefined {
  for (const { phase, ...list } of lists) {
    if (phase === 'withdrawn') continue;
    const item = itemOf({ ...list, phase }, { task, milestone: milestone.key });
    if (!item || ((phase === 'signed' || phase === 'entered') && !stillStands(item, milestone, hash))) continue;
    const since = phase === 'draft' ? item.at : list.check?.at ?? list.signature?.at ?? list.put?.at ?? item.at;
    return { list: list.id, number: list.number, phase, since };
  }
  return undefined;
}

/** By what a milestone is struck off that stands on a signed list; or why it is not. */
export function signedListFor(list: StrikeOffListState | undefined, task: string, milestone: Milestone, hash: (text: string) => string): SignedList | Refusal<ListRefusalCode | 'changed-since-seen' | 'list-before-review'> {
  if (!list) return refuse('list-unknown', { list: '' }, 'list');
  const { signature, phase, number } = list;
  if (phase !== 'signed' || !signature) return refuse('list-not-signed', { list: number }, 'list');
  const item = itemOf(list, { task, milestone: milestone.key });
  if (!item) return refuse('item-not-listed', { list: number, milestone: milestone.key }, 'milestone');
  const on = signedOn(signature);
  if (item.seen !== seenOf(milestone, hash)) return refuse('changed-since-seen', { milestone: milestone.key }, 'seen');
  const passed = passedAt(milestone);
  // On one day the two days would say nothing: when it was signed, and reviewed since, is told to the minute.
  if (!isSamePass(item, milestone)) return refuse('list-before-review', { on: signature.paper ? on : shanghaiMinute(signature.at), since: shanghaiMinute(passed ?? item.at) }, 'list.on');
  return { number, on, signer: signature.as, ...(signature.paper && { scan: signature.paper.scan }), list: list.id };
}

/** The day of a signature: of paper, the day it bears. */
export const signedOn = ({ at, paper }: NonNullable<StrikeOffListState['signature']>): string => paper?.on ?? shanghaiDate(at);

