import type { Authority } from '../organisation/authority';
import type { Seeing } from '../task/seeing';
import type { ItemPlace, ListPaper, ListSigner } from './list';

/** A milestone that is to be listed; `seen` names what the office saw of it. */
export type AskedItem = ItemPlace & Seeing;

/** What may be asked of a strike-off list. */
export type ListCommand =
  | { readonly type: 'drawUpList'; readonly number: string; readonly items: readonly AskedItem[] }
  | { readonly type: 'changeList'; readonly add: readonly AskedItem[]; readonly remove: readonly ItemPlace[]; readonly reasonHash: string }
  | { readonly type: 'putList' }
  /** Once for all that is on it: by the convenor, or by a deputy on the authority that is named. In which capacity, their post says. */
  | ({ readonly type: 'signList'; readonly authority?: Authority } & Seeing)
  /** 线下签批录入, with the authority on which a deputy signed. */
  | { readonly type: 'enterListSignature'; readonly as: ListSigner; readonly authority?: Authority; readonly paper: ListPaper }
  /** With the list that was seen, and the scan that was looked at. */
  | ({ readonly type: 'checkListSignature'; readonly scan?: string } & Seeing)
  /** By whoever signs it to the office; by the office, of a signature on paper that is none, to whoever signs it. */
  | { readonly type: 'returnList'; readonly reasonHash: string }
  | { readonly type: 'withdrawList'; readonly reasonHash: string }
  /** 撤回签署, as long as nothing was struck off by the list: by who signed it, or the convenor. */
  | { readonly type: 'withdrawListSignature'; readonly reasonHash: string };

/** One kind of what may be asked. */
export type AskOfList<Type extends ListCommand['type']> = Extract<ListCommand, { type: Type }>;
