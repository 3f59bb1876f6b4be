import type { LocalDate } from './time';

const dayLength = 86_400_000;

/** The date `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(startOf(date) + days * dayLength).toISOString().slice(0, 10);
}

/** True for Saturday and Sunday. */
export function isWeekend(date: LocalDate): boolean {
  return new Date(startOf(date)).getUTCDay() % 6 === 0;
}

// A day is counted from its midnight in UTC: no zone and no daylight saving can shift it.
function startOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}
