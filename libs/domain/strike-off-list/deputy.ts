import type { LocalDate } from '../calendar/time';
import type { Authority } from '../organisation/authority';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { ListSigner } from './list';

/** In which capacity a list is signed, or was, and on what authority. */
interface Signing {
  readonly as: ListSigner;
  readonly authority?: Authority | undefined;
  /** The day of the signature. */
  readonly on: LocalDate;
}

/**
 * Why nobody signs a list so: whoever is not the convenor signs it for them, and then on an authority (授权依据) that was there when they signed.
 * @param within the part of the request that holds the authority, with its dot: `list.`
 */
export function unauthorised(list: string, { as, authority, on }: Signing, within = ''): Refusal<'deputy-without-authority' | 'authority-after-signature'> | undefined {
  if (as === 'convenor') return undefined;
  if (!authority) return refuse('deputy-without-authority', { list }, `${within}authority`);
  return authority.on > on ? refuse('authority-after-signature', { authorised: authority.on, on }, `${within}authority.on`) : undefined;
}
