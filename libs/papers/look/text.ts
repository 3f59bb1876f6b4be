/** What somebody wrote; null once it was erased. */
export type Written = string | null;

/** A date as the record has it: `2020-12-31`. */
export type Day = string;

/** What XML 1.0 has no place for, halves of characters, and what turns the direction of print, by which a signed text could read otherwise than it was written. */
const unprintable = /[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as it can be printed, in its paragraphs. An erased one says so; an empty one has none. Beyond so many paragraphs the rest runs on in the last one: a text of
 * thousands of lines would keep everybody else waiting while its paper is made.
 */
export function paragraphsOf(text: Written, most: number): string[] {
  if (text === null) return ['〔已删除〕'];
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll(unprintable, '').split('\n').map((line) => line.replaceAll('\t', ' ').trim()).filter((line) => line !== '');
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')];
}

/** `2020年12月31日` */
export function dayInWords(day: Day): string {
  const [year = '', month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** Names one after another; where there is none, what is said instead. */
export const listed = (names: readonly string[], none: string): string => (names.length === 0 ? none : names.join('、'));
