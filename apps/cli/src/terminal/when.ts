// China has kept UTC+8 without daylight saving since 1991, so plain arithmetic is exact.
const offset = 8 * 3_600_000;

const weekdays = { zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };

/** The date in Shanghai at an instant (UTC, ISO): `2020-12-17`. */
export function dateOf(instant: string): string {
  return shifted(instant).slice(0, 10);
}

/** Date and time in Shanghai: `2020-12-17 08:58`, with seconds where they are not zero. */
export function timeOf(instant: string): string {
  const local = shifted(instant);
  return `${local.slice(0, 10)} ${local.slice(11, local.slice(17, 19) === '00' ? 16 : 19)}`;
}

/** The day of the week of a date: `周四`. */
export function weekdayOf(date: string, language: 'zh' | 'en'): string {
  return weekdays[language][new Date(`${date}T00:00:00.000Z`).getUTCDay()] ?? '';
}

/** 09:00 of a date in Shanghai as an instant: when a working day's notices stand in the inboxes. */
export function morningOf(date: string): string {
  return new Date(Date.parse(`${date}T09:00:00.000Z`) - offset).toISOString();
}

/** The last instant of a date in Shanghai. */
export function endOf(date: string): string {
  return new Date(Date.parse(`${date}T23:59:59.999Z`) - offset).toISOString();
}

/** The first instant of a date in Shanghai. */
export function startOf(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - offset).toISOString();
}

function shifted(instant: string): string {
  return new Date(Date.parse(instant) + offset).toISOString();
}
