import { addDays } from './days';
import type { Instant, LocalDate } from './time';
import { addMilliseconds } from './time';

// China has kept UTC+8 without daylight saving since 1991, so plain arithmetic is exact for every plan.
const offset = 8 * 3_600_000;

/** The date it is in Shanghai at that instant. */
export function shanghaiDate(instant: Instant): LocalDate {
  return addMilliseconds(instant, offset).slice(0, 10);
}

/** What a clock in Shanghai shows at that instant, to the minute: `2020-12-17 09:00`. */
export function shanghaiMinute(instant: Instant): string {
  return addMilliseconds(instant, offset).slice(0, 16).replace('T', ' ');
}

/** The instant of a wall-clock time in Shanghai, such as `('2020-12-17', '09:00')`. */
export function shanghaiInstant(date: LocalDate, time: string): Instant {
  return addMilliseconds(`${date}T${time}:00.000Z`, -offset);
}

/** The midnight in Shanghai at which that day ends; the first instant that no longer belongs to it. */
export function endOfDay(date: LocalDate): Instant {
  return shanghaiInstant(addDays(date, 1), '00:00');
}
