/** A moment: ISO 8601 in UTC with milliseconds, `2020-12-17T00:58:30.000Z`. */
export type Instant = string;

/** A day on the calendar of Asia/Shanghai: `2020-12-31`. */
export type LocalDate = string;

/** True for a text that is exactly one instant, in the one form the product writes. */
export function isInstant(text: string): text is Instant {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && rendersAs(text, text);
}

/** True for a day that exists: `2020-02-29` is one, `2021-02-29` and `2021-2-1` are not. */
export function isLocalDate(text: string): text is LocalDate {
  return /^\d{4}-\d\d-\d\d$/.test(text) && rendersAs(text, `${text}T00:00:00.000Z`);
}

/** The instant `milliseconds` later, or earlier when negative. */
export function addMilliseconds(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** Negative, zero or positive as `a` is before, at or after `b`; fits `Array.sort`. */
export function compare(a: Instant, b: Instant): number {
  return Math.sign(Date.parse(a) - Date.parse(b));
}

function rendersAs(text: string, instant: Instant): boolean {
  const milliseconds = Date.parse(instant);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(text);
}
