const eightHours = 8 * 3_600_000;

/** The day of an instant in Shanghai: `2021-02-05`. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + eightHours).toISOString().slice(0, 10);
}

/** An instant from a day and an hour in Shanghai: `09:00` of `2021-02-05` is `2021-02-05T01:00:00.000Z`. */
export function instantOf(day: string, hour: string): string {
  return new Date(`${day}T${hour}:00+08:00`).toISOString();
}
