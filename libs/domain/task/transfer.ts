import type { LocalDate } from '../calendar/time';
import type { Addressee } from '../organisation/actor';
import type { BureauId } from '../organisation/bureau';
import { sameAddressee } from '../organisation/actor';
import type { PostId, PostRole } from '../organisation/organisation';
import type { Mark, TaskState } from './task';

/** A liaison's post of a bureau (联络员 or 承办科室) to which a part can be passed, with the title it has by then. */
export interface HandlingPost {
  readonly id: PostId;
  readonly bureau: BureauId;
  readonly title: string;
}

/** A post that is asked for, as the organisation has it, and whether somebody holds it or is to; of one that it does not know, nothing but the name. */
export type AskedPost = (HandlingPost & { readonly role: PostRole; readonly open: boolean }) | { readonly id: PostId; readonly unknown: true };

/** 转办: that another post of the same bureau handles its part, since when, and by which day within the house (内部期限). */
export interface Transfer extends Mark {
  readonly to: HandlingPost;
  readonly reasonHash: string;
  readonly dueOn?: LocalDate;
}

/** Asks that a bureau's part in a task, or in one milestone of it, be handled by another post of the bureau; without one it goes back (交回) to the bureau's liaison. */
export interface TransferPart {
  readonly type: 'transferPart';
  readonly bureau: BureauId;
  readonly milestone?: string;
  readonly to?: AskedPost;
  readonly reasonHash: string;
  readonly dueOn?: LocalDate;
}

/** That it was passed on, or back. */
export type PartTransferred = Omit<TransferPart, 'type' | 'to'> & { readonly type: 'partTransferred'; readonly to?: HandlingPost };

type Handled = Pick<TaskState, 'transfers'>;

/** By which key a task keeps who handles a part. */
const placeOf = (bureau: BureauId, milestone?: string): string => (milestone === undefined ? bureau : `${bureau}/${milestone}`);

/** Who handles exactly this part by a transfer. */
export const transferOf = ({ transfers = {} }: Handled, bureau: BureauId, milestone?: string): Transfer | undefined => transfers[placeOf(bureau, milestone)];

/** Who handles a bureau's part: the post the milestone was passed to, else the post that has its whole part; undefined where the bureau's liaison does. */
export function handlerOf(state: Handled, bureau: BureauId, milestone?: string): Transfer | undefined {
  return state.transfers && (transferOf(state, bureau, milestone) ?? transferOf(state, bureau));
}

/** Where what concerns a bureau's part is sent: to the post that handles it, else to the bureau's liaison. */
export function addressOf(state: Handled, bureau: BureauId, milestone?: string): Addressee & { readonly role: 'liaison' } {
  const handler = handlerOf(state, bureau, milestone);
  return { bureau, role: 'liaison', ...(handler && { post: handler.to.id }) };
}

/** Whether something sent there reaches a post. */
export function reaches(address: Addressee, post: Addressee): boolean {
  return sameAddressee(address, post) && (address.post === undefined || address.post === post.post);
}

/** A task as it stands with posts being closed: what such a post handled is with the bureau's liaison again. */
export function withoutClosed(state: TaskState, closed: ReadonlySet<PostId>): TaskState {
  return without(state, ({ to }) => closed.has(to.id));
}

/** Folds a transfer into a task. Without a post the bureau's liaison has the part again. */
export function evolveTransfer(state: TaskState, { bureau, milestone, to, reasonHash, dueOn }: PartTransferred, mark: Mark): TaskState {
  const place = placeOf(bureau, milestone);
  const { [place]: _before, ...others } = state.transfers ?? {};
  return { ...state, transfers: to ? { ...others, [place]: { ...mark, to, reasonHash, ...(dueOn !== undefined && { dueOn }) } } : others };
}

/** A task in which no post of a bureau handles anything any more, since its part is another's. */
export function withoutTransfers(state: TaskState, bureau: BureauId): TaskState {
  return without(state, ({ to }) => to.bureau === bureau);
}

function without(state: TaskState, ended: (transfer: Transfer) => boolean): TaskState {
  if (!state.transfers) return state;
  return { ...state, transfers: Object.fromEntries(Object.entries(state.transfers).filter(([, transfer]) => !ended(transfer))) };
}
