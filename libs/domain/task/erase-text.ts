import { shanghaiDate } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import { refuse } from '../refusal';
import type { Decision } from './decision';
import { accept } from './decision';

/** Asks that what was written with an event, by its number, be erased. */
export interface EraseText {
  readonly type: 'eraseText';
  readonly of: number;
  readonly authority: Authority;
}

/** The act by which what was written with an event was erased: the text of this hash. */
export interface TextErased {
  readonly type: 'textErased';
  readonly of: number;
  readonly hash: string;
  readonly authority: Authority;
}

/** What an event's words are known by, and whether they are gone already; nothing of an event without words, or of none. */
export interface Written {
  readonly hash: string;
  readonly erased: boolean;
}

/** What the decision rests on: read under the task's lock. An authority is of the wall's time, as what it speaks of is, also in a rehearsal of another year. */
export interface ErasureContext {
  readonly actor: Actor;
  readonly wall: Instant;
  readonly rightEndedAt: Instant | undefined;
}

/** Whether a text is erased: by the security administrator, who is told nothing of it, on an authority. Of a task that is concluded as well. Pure. */
export function decideErasure({ of, authority }: EraseText, written: Written | undefined, { actor, wall, rightEndedAt }: ErasureContext): Decision {
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  if (!mayErase(actor)) return refuse('not-entitled', { command: 'eraseText', entitled: '', role: actor.role, bureau: actor.bureau });
  const today = shanghaiDate(wall);
  if (authority.on > today) return refuse('authority-in-the-future', { on: authority.on, today }, 'authority.on');
  if (!written) return refuse('text-unknown', { event: of }, 'event');
  if (written.erased) return refuse('text-erased', { event: of }, 'event');
  return accept({ type: 'textErased', of, hash: written.hash, authority });
}

export const mayErase = ({ role }: Pick<Actor, 'role'>): boolean => role === 'security-admin';
