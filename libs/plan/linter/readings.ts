import type { Window } from '../schema/annex';

const digits = '〇一二三四五六七八九';

/** True when printed words say a value: the words themselves, a numeral such as 2022 or 十七, or a window such as 2020-2022年. */
export function says(printed: string, value: unknown): boolean {
  if (typeof value === 'number') return printed === String(value) || chineseNumber(printed) === value;
  if (typeof value === 'string') return printed === value;
  const window = printedWindow(printed);
  return window !== undefined && JSON.stringify(window) === JSON.stringify(value);
}

/** The numbers in a text, in digits or as Chinese numerals. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+(?:\.\d+)?|[〇一二三四五六七八九十]+/g)].map(([numeral]) => chineseNumber(numeral) ?? Number(numeral));
}

/** 三 → 3, 十七 → 17, 二十 → 20; undefined for anything that is no Chinese numeral below one hundred. */
export function chineseNumber(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return undefined;
  const [, first, ten, last] = match;
  if (!ten) return last === undefined && first ? digits.indexOf(first) : undefined;
  return (first ? digits.indexOf(first) : 1) * 10 + (last ? digits.indexOf(last) : 0);
}

function printedWindow(text: string): Window | undefined {
  const match = /^(\d{4})(?:[-—－至](\d{4}))?年$/.exec(text);
  if (!match) return undefined;
  const from = Number(match[1]);
  return { from, to: match[2] === undefined ? from : Number(match[2]) };
}
