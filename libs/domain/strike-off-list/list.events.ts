import type { Authority } from '../organisation/authority';
import type { Seeing } from '../task/seeing';
import type { TextErased } from '../task/erase-text';
import type { ItemPlace, ListedItem, ListPaper, ListSigner } from './list';

/** A milestone as an event lists it. */
export type NewItem = Omit<ListedItem, 'at'>;

/** What can have happened to a strike-off list (拟销号清单). Free text stays in erasable rows; events hold its hash. */
export type ListEvent =
  | { readonly type: 'listDrawn'; readonly list: string; readonly programme: string; readonly number: string; readonly items: readonly NewItem[] }
  | { readonly type: 'listChanged'; readonly added: readonly NewItem[]; readonly removed: readonly ItemPlace[]; readonly reasonHash: string }
  | { readonly type: 'listPut' }
  /** As a deputy on an authority; older events name none, and there the signer said in which capacity. */
  | ({ readonly type: 'listSigned'; readonly as: ListSigner; readonly authority?: Authority } & Seeing)
  | { readonly type: 'listSignatureEntered'; readonly as: ListSigner; readonly authority?: Authority; readonly paper: ListPaper }
  /** With the scan that was checked. */
  | ({ readonly type: 'listSignatureChecked'; readonly scan: string } & Seeing)
  | { readonly type: 'listReturned'; readonly reasonHash: string }
  | { readonly type: 'listWithdrawn'; readonly reasonHash: string }
  /** The list waits for a signature again; with the scan of the one that was taken back, where that was given on paper. */
  | { readonly type: 'listSignatureWithdrawn'; readonly reasonHash: string; readonly scan?: string }
  | TextErased;
