import type { PaperSignature, SignedList } from '../approval/chain';
import type { Instant } from '../calendar/time';
import type { Authority } from '../organisation/authority';
import type { Mark } from '../task/task';
import type { ListPhase } from './list.machine';

/** A milestone of a task, by the task's UUID and its key. */
export interface ItemPlace {
  readonly task: string;
  readonly milestone: string;
}

/** A milestone on a list, as it was when it was put there. */
export interface ListedItem extends ItemPlace {
  readonly measure: number;
  /** `seenOf` the milestone: where that has changed since, it is not struck off by this list. */
  readonly seen: string;
  /** When it passed the last of its steps before the list: a milestone that passes it anew is another one. */
  readonly passedAt: Instant;
  /** The how manieth step of its life that was, as the milestone counts them: two can be of one instant. Absent where that step was not counted. */
  readonly passes?: number;
  readonly at: Instant;
}

/** 线下签批 of a list, and the file that shows it. */
export interface ListPaper extends PaperSignature {
  /** SHA-256 of its scan. */
  readonly scan: string;
  /** Of the scan, in bytes. */
  readonly size: number;
  /** Of the scan, such as `pdf`. */
  readonly kind: string;
}

/** In which capacity it was signed. */
export type ListSigner = SignedList['signer'];

/** 拟销号清单: the fold of its events. Plain JSON; it is stored as the aggregate's state. */
export interface StrikeOffListState {
  /** UUIDv5 of programme and number. */
  readonly id: string;
  readonly programme: string;
  /** 清单编号, which the office gives. */
  readonly number: string;
  readonly phase: ListPhase;
  /** In the order in which they were listed. */
  readonly items: readonly ListedItem[];
  readonly drawn: Mark;
  /** Put to whoever signs it; absent again once it is returned to the office. */
  readonly put?: Mark;
  /** On screen, or on paper that was entered. */
  readonly signature?: Mark & { readonly as: ListSigner; readonly authority?: Authority; readonly paper?: ListPaper };
  /** 核对 of a signature on paper. */
  readonly check?: Mark;
  /** The oldest first. */
  readonly returns: readonly (Mark & { readonly reasonHash: string })[];
  /** 撤回签署, the oldest first; absent where there was none. */
  readonly takenBack?: readonly (Mark & { readonly reasonHash: string; readonly scan?: string })[];
  readonly withdrawal?: Mark & { readonly reasonHash: string };
  readonly lastEventAt: Instant;
}

/** Whether two places are one milestone. */
export const isSame = (one: ItemPlace, other: ItemPlace): boolean => one.task === other.task && one.milestone === other.milestone;

/** The item of a list that is this milestone. */
export function itemOf({ items }: StrikeOffListState, place: ItemPlace): ListedItem | undefined {
  return items.find((item) => isSame(item, place));
}

type Hash = (text: string) => string;

/** 内容校验码: the name of what is on a list, whoever signs it, as it is printed. SHA-256, in hex. */
export const contentOfList = (list: StrikeOffListState, hash: Hash): string => hash(JSON.stringify(contentOf(list)));

/** The name of what whoever decides about a list has before them, likewise: its content, and the paper that is to be checked with what was stated of it, so that a check is of no other paper. */
export function seenOfList(list: StrikeOffListState, hash: Hash): string {
  const { phase, signature } = list;
  if (phase !== 'entered' || !signature?.paper) return contentOfList(list, hash);
  const { as, authority, paper: { signerHash, post, on, scan } } = signature;
  return hash(JSON.stringify([contentOf(list), as, authority && [authority.kind, authority.number, authority.on], signerHash, post, on, scan]));
}

const contentOf = ({ number, items }: StrikeOffListState): readonly string[] => [number, ...items.map(({ task, milestone, seen }) => [task, milestone, seen].join(' ')).sort()];
