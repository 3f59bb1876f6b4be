import type { Schemas } from '@lianxi/api-client/client';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { Deed } from '../oracle/evidence';
import type { Paper } from './papers';

/** Something somebody means to do at an instant of the programme, if nothing comes between. */
export interface Intention {
  readonly at: Instant;
  readonly deed: Deed;
  /** Who enters it: the bureau itself, or the office for a body that answers on paper. */
  readonly by: Actor;
  /** What is written with it. */
  readonly words: Words;
  /** How often the same was done before, such as a second submission after a return. */
  readonly turn: number;
}

/** What a form asks for besides the deed. */
export interface Words {
  readonly text?: string;
  readonly figures?: Schemas['SubmissionForm']['figures'];
  /** Number of the 复函 the office enters. */
  readonly reply?: string;
  readonly reason?: string;
  /** The version of a countersigned text that was read. */
  readonly version?: number;
  /** Who signed the list that is stated. */
  readonly signer?: string;
  /** The file that is attached. */
  readonly paper?: Paper;
}

/** Somebody in a post of the rehearsal: one of the example people, whose names say that they are. */
export function post(bureau: string, role: Actor['role']): Actor {
  return { person: `${bureau}-${role}`, bureau, role };
}

export const office: Actor = post(officeBureau, 'office');

/** Another person of the office, who enters what `office` reviews. */
export const director: Actor = { ...office, person: 'lianxi-office-director' };

const order: readonly Deed['kind'][] = ['appointCoordinator', 'acknowledge', 'contribute', 'attach', 'openRound', 'countersign', 'submit', 'approve', 'review', 'giveBack', 'strikeOff'];

/** By instant; at one instant in the order in which an office works; then as the plan names milestones and bureaus (the sort is stable). */
export function inOrder(intentions: readonly Intention[]): Intention[] {
  return [...intentions].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : order.indexOf(a.deed.kind) - order.indexOf(b.deed.kind)));
}
