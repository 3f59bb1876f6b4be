import type { Instant } from '../calendar/time';
import type { Actor } from '../organisation/actor';
import { refuse } from '../refusal';
import type { TaskRefusal } from './refusals';

/** Whether the actor may give a task's time to a new run: the office alone, whose tool the mechanism is. */
export function mayRenew({ role, bureau }: Actor, rightEndedAt?: Instant): TaskRefusal | undefined {
  if (rightEndedAt !== undefined) return refuse('right-ended', { endedAt: rightEndedAt });
  return role === 'office' ? undefined : refuse('not-entitled', { role, bureau, command: 'renew' });
}
