/** The day (`YYYY-MM-DD`) that an instant (UTC, ISO) is in Xinxiang. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** An instant from a day and an hour in Xinxiang: `09:00` of `2021-02-05` is `2021-02-05T01:00:00.000Z`. */
export function instantOf(day: string, hour: string): string {
  return new Date(`${day}T${hour}:00+08:00`).toISOString();
}

/** Whether a text of an address is a day that the record can be asked about. */
export const isDay = (text: string | undefined): text is string => text !== undefined && /^20\d\d-\d\d-\d\d$/.test(text);

/** The instant up to which a day in Xinxiang is looked back to; undefined for the programme's present day, which is still under way, and for what is no day. */
export function asOfInstant(day: string | undefined, today: string): string | undefined {
  return !isDay(day) || day >= today ? undefined : `${day}T15:59:59.999Z`;
}

/** So many calendar days before a day. */
export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
