import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { Actor } from './actor';

/** 代理, 签批除外: who stands in for all but signing signs nothing, decides on no extension and takes no signature back; whom they stand in for does, or another substitute of theirs. */
export function signingWithheld({ person, for: whom = '', except }: Actor): Refusal<'signing-withheld'> | undefined {
  return except === 'signing' ? refuse('signing-withheld', { person, holder: whom }) : undefined;
}
