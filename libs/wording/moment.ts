/** A language of the product; `say` offers them. */
type Language = 'zh' | 'en';

const zone = { timeZone: 'Asia/Shanghai', calendar: 'gregory', numberingSystem: 'latn' } as const;

const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

const made: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/** Made when it is first needed: each takes a browser as long as many lines of a page. */
function formatIn(language: Language): Intl.DateTimeFormat {
  return made[language] ??= language === 'zh'
    ? new Intl.DateTimeFormat('zh-CN', { ...zone, ...clock, year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'long' })
    : new Intl.DateTimeFormat('en-GB', { ...zone, ...clock, year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
}

/**
 * An instant (UTC, ISO) as people in Xinxiang say it: `2020年12月17日（星期四）09:00`, `Thursday 17 December 2020, 09:00`; with seconds
 * where they are not zero. What is no instant is left as it is.
 */
export function momentIn(language: Language, instant: string): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return instant;
  const parts = new Map(formatIn(language).formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const time = [part('hour'), part('minute'), ...(part('second') === '00' ? [] : [part('second')])].join(':');
  return language === 'zh'
    ? `${part('year')}年${part('month')}月${part('day')}日（${part('weekday')}）${time}`
    : `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${time}`;
}

/** The same to the minute, where seconds are no news: people read hours and minutes. */
export function minuteIn(language: Language, instant: string): string {
  return momentIn(language, instant.replace(/:\d\d(\.\d+)?Z$/, ':00.000Z'));
}

/** The day of an instant (UTC, ISO) in Xinxiang: `2020年12月17日（星期四）`. What is no instant is left as it is. */
export function dayOf(language: Language, instant: string): string {
  const said = momentIn(language, instant);
  return said === instant ? instant : said.replace(/,? ?\d\d:\d\d(:\d\d)?$/, '');
}

const noon = 'T12:00:00+08:00';

/** A day (`YYYY-MM-DD`) as people in Xinxiang say it: `2021年3月5日（星期五）`, `Friday 5 March 2021`. What is no day is left as it is. */
export function dayIn(language: Language, day: string): string {
  const said = dayOf(language, day + noon);
  return said === day + noon ? day : said;
}
