import type { SignedList, StatedList } from '../approval/chain';
import type { Authority } from '../organisation/authority';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import { authorityOf } from './deputy';
import type { ListRefusalCode } from './list.refusals';

/** What a programme knows of a list that was signed elsewhere from a strike-off that states it and stands. */
export interface StatedBefore {
  readonly measure: number;
  readonly milestone: string;
  readonly list: SignedList;
  /** The name of who signed it; absent once it is erased, and where it was never said. */
  readonly signer?: string;
}

/** The first statement of a number that stands and names a signer, or where none does the first, and who is said to have signed the list now. */
export interface Statements {
  readonly before?: StatedBefore;
  readonly signer?: string;
}

/** One number is one list, signed once: what is stated of it a second time says the day, the capacity, the signer, the post and the authority that were stated first, as far as these are still known. */
export function statedOtherwise(list: StatedList, { before, signer }: Statements): Refusal<ListRefusalCode> | undefined {
  if (!before) return undefined;
  const { list: first, measure, milestone } = before;
  const field = differing(list, signer, before);
  if (field === undefined) return undefined;
  const { authority } = authorityOf(first.signer, first.authority);
  return refuse('list-stated-otherwise', {
    list: list.number, milestone: `${measure}/${milestone}`, on: first.on, signer: first.signer, differs: `list.${field}`,
    ...(first.post !== undefined && { by: `${first.post}${before.signer ?? ''}` }),
    ...(authority && { authority: authority.kind, number: authority.number, authorised: authority.on }),
  }, `list.${field}`);
}

type Differing = 'on' | 'signer' | 'signedBy' | 'post' | `authority.${keyof Authority}`;

function differing(list: StatedList, signer: string | undefined, { list: first, signer: name }: StatedBefore): Differing | undefined {
  if (first.on !== list.on) return 'on';
  if (first.signer !== list.signer) return 'signer';
  if (name !== undefined && name !== signer) return 'signedBy';
  if (first.post !== undefined && first.post !== list.post) return 'post';
  const { authority } = authorityOf(first.signer, first.authority);
  const field = authority && (['kind', 'number', 'on'] as const).find((one) => authority[one] !== list.authority?.[one]);
  return field && `authority.${field}`;
}
