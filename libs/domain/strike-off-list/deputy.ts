import type { LocalDate } from '../calendar/time';
import type { Policy } from '../escalation/policy';
import type { Authority } from '../organisation/authority';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import { insufficientKind } from '../task/authorities';
import type { ListSigner } from './list';

/** In which capacity a list is signed, or was, and on what authority. */
interface Signing {
  readonly as: ListSigner;
  readonly authority?: Authority | undefined;
  /** The day of the signature. */
  readonly on: LocalDate;
}

/** By which kinds of authority a deputy signs: those that suffice for a coordinator. What the office decides alone is none of them, since it draws the list up and strikes off by it. */
type Sufficient = Pick<Policy, 'coordinatorAuthorities'>;

/** The authority of a signature, as it is kept: the convenor signs on none but their own, whatever is named beside it. */
export const authorityOf = (as: ListSigner, authority: Authority | undefined): { readonly authority?: Authority } => (as === 'authorised-deputy' && authority ? { authority } : {});

/**
 * Why nobody signs a list so: whoever is not the convenor signs it for them, and then on an authority (授权依据) of a kind that suffices, which was there when they signed.
 * @param within the part of the request that holds the authority, with its dot: `list.`
 */
export function unauthorised(list: string, { as, authority, on }: Signing, { coordinatorAuthorities: sufficient }: Sufficient, within = ''): Refusal<'deputy-without-authority' | 'authority-not-sufficient' | 'authority-after-signature'> | undefined {
  if (as === 'convenor') return undefined;
  if (!authority) return refuse('deputy-without-authority', { list }, `${within}authority`);
  const no = insufficientKind(authority.kind, sufficient, `${within}authority.kind`);
  if (no) return no;
  return authority.on > on ? refuse('authority-after-signature', { authorised: authority.on, on }, `${within}authority.on`) : undefined;
}
