import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days';
import type { LadderContext } from '../escalation/ladder';
import { stepInstant } from '../escalation/ladder';
import type { Policy } from '../escalation/policy';
import type { Rung } from '../escalation/rung';
import { countersignedSubject, seriesOf } from '../escalation/rung';
import { refuse } from '../refusal';
import type { TaskRefusal } from '../task/refusals';
import type { CountersignPolicy } from './round';
import { plainCountersigning } from './round';

export const countersigningOf = ({ countersignature }: Policy): CountersignPolicy => countersignature ?? plainCountersigning;

/** The limit a policy gives from today on; undefined where the calendar does not reach. */
export function plainLimit({ now, policy, calendar }: LadderContext): LocalDate | undefined {
  return addWorkingDays(calendar, shanghaiDate(now), countersigningOf(policy).within);
}

/** The limit with its rung, on the morning of the first working day after it; or why a round cannot have this limit. */
export function planLimit(milestone: string, version: number, limitOn: LocalDate | undefined, context: LadderContext): { readonly limitOn: LocalDate; readonly rungs: readonly Rung[] } | TaskRefusal {
  const on = limitOn && nextWorkingDay(context.calendar, limitOn);
  if (limitOn === undefined || on === undefined) return refuse('countersign-limit-beyond-calendar', { milestone }, 'limitOn');
  const series = seriesOf(countersignedSubject(milestone), version, 'limit');
  const key = `${series}:${(context.occurrences[series] ?? 0) + 1}`;
  return { limitOn, rungs: [{ key, kind: 'countersignLimit', at: stepInstant(on, context) }] };
}
