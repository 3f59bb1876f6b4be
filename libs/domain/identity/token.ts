import type { Instant } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { IdentityRefusalCode } from './refusals';

/** What a token is for: to look, or to decide as well. */
export type TokenScope = 'read' | 'act';

/** A token lasts at most so long. */
export const longestTokenDays = 366;

/** When a token made now for so many days ends. */
export function tokenEnd(now: Instant, days: number): Instant | Refusal<IdentityRefusalCode> {
  if (days > longestTokenDays) return refuse('token-lasts-too-long', { days, most: longestTokenDays }, 'days');
  return addMilliseconds(now, days * 86_400_000);
}
