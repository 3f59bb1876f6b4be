import { shanghaiInstant } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';
import { milestoneOf } from './milestones';
import type { Waiting } from './progress';
import type { TaskState } from './task';

/**
 * Since when something has kept others waiting, as of a day. What was asked of somebody (a receipt, a signature, an answer) does so since it was asked. What is due with a milestone does so
 * only once the day by which it is to be reported has passed: since that day, or since it could be done where that was later. Nobody waits from the opening of a plan for what is due in
 * months. Undefined while nobody can expect it.
 */
export function keptWaitingSince(state: TaskState, { what, milestone, since }: Waiting, day: LocalDate): Instant | undefined {
  if (what !== 'contribution' && what !== 'submission') return since;
  const reportBy = milestoneOf(state, milestone ?? '')?.reportBy;
  if (reportBy === undefined || day <= reportBy) return undefined;
  const over = shanghaiInstant(reportBy, '00:00');
  return since > over ? since : over;
}
