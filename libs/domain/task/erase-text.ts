import { shanghaiDate } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import type { Authority } from '../organisation/authority';
import { refuse } from '../refusal';
import type { TaskRefusal } from './refusals';

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

/** What some words of an event are known by, and whether they are gone already. */
export interface Written {
  readonly hash: string;
  readonly erased: boolean;
}

/** What a decision about an erasure comes to. */
export type ErasureDecision = { readonly events: readonly TextErased[] } | TaskRefusal;

/** What the decision rests on: read under the lock of the task, or of the list. An authority is of the wall's time, as what it speaks of is, also in a rehearsal of another year. */
export interface ErasureContext {
  readonly actor: Actor;
  readonly wall: Instant;
  readonly rightEndedAt: Instant | undefined;
}

/**
 * Whether all that was written with an event is erased, each text by an act of its own: by the security administrator, who is told nothing of it, on an authority.
 * Of a task that is concluded as well, and of a strike-off list. Pure.
 * @param written nothing for an event without words, or none of that number
 */
export function decideErasure({ of, authority }: EraseText, written: readonly Written[], { actor, wall, rightEndedAt }: ErasureContext): ErasureDecision {
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  if (!mayErase(actor)) return refuse('not-entitled', { command: 'eraseText', entitled: '', role: actor.role, bureau: actor.bureau });
  const today = shanghaiDate(wall);
  if (authority.on > today) return refuse('authority-in-the-future', { on: authority.on, today }, 'authority.on');
  if (written.length === 0) return refuse('text-unknown', { event: of }, 'event');
  const there = written.filter(({ erased }) => !erased);
  if (there.length === 0) return refuse('text-erased', { event: of }, 'event');
  return { events: there.map(({ hash }) => ({ type: 'textErased', of, hash, authority })) };
}

export const mayErase = ({ role }: Pick<Actor, 'role'>): boolean => role === 'security-admin';
