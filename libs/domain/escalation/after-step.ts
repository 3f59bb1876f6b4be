import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days';
import type { LadderContext } from './ladder';
import { stepInstant } from './ladder';
import type { Rung } from './rung';
import { isHigher, seriesOfKey } from './rung';

/**
 * What a rung leaves behind once it has run: its next occurrence, if it recurs, and the later rungs of its subject, moved by
 * as many working days as this one was late. Nobody pays for our outage.
 */
export function rungsAfter(rung: Rung, ahead: readonly Rung[], context: LadderContext): Rung[] {
  const lateBy = rung.kind === 'remindReceipt' || rung.kind === 'remind' ? 0 : daysLate(rung, context);
  const later = ahead.filter((other) => isHigher(other.kind, rung.kind)).map((other) => moved(other, lateBy, context));
  const ceiling = later.find(({ kind }) => kind === 'supervise');
  return [...nextOccurrence(rung, lateBy, ceiling, context), ...(lateBy > 0 ? later : [])];
}

function daysLate(rung: Rung, { now, calendar }: LadderContext): number {
  return Math.max(0, workingDaysBetween(calendar, shanghaiDate(rung.at), shanghaiDate(now)) ?? 0);
}

function moved(rung: Rung, days: number, context: LadderContext): Rung {
  const date = addWorkingDays(context.calendar, shanghaiDate(rung.at), days);
  return date === undefined ? rung : { ...rung, at: stepInstant(date, context) };
}

/**
 * Reminders to sign and urges come back after their interval, counted from the planned day; days an outage swallowed are passed
 * over. Urging ends where supervision begins.
 */
function nextOccurrence(rung: Rung, lateBy: number, ceiling: Rung | undefined, context: LadderContext): Rung[] {
  const every = intervalOf(rung, context);
  if (every === undefined) return [];
  const planned = addWorkingDays(context.calendar, shanghaiDate(rung.at), lateBy);
  const at = planned === undefined ? undefined : firstAhead(planned, every, context);
  if (at === undefined || (ceiling !== undefined && at >= ceiling.at) || (rung.kind === 'urge' && ceiling === undefined)) return [];
  const series = seriesOfKey(rung.key);
  return [{ key: `${series}:${(context.occurrences[series] ?? 0) + 1}`, kind: rung.kind, at }];
}

function intervalOf({ kind }: Rung, { policy }: LadderContext): number | undefined {
  if (kind === 'remindReceipt') return policy.receipt.every;
  return kind === 'urge' ? policy.urge.every : undefined;
}

function firstAhead(from: LocalDate, every: number, context: LadderContext): string | undefined {
  for (let date = addWorkingDays(context.calendar, from, every); date !== undefined; date = addWorkingDays(context.calendar, date, every)) {
    const at = stepInstant(date, context);
    if (at > context.now) return at;
  }
  return undefined;
}
