import type { Command } from 'commander';
import { Usage } from './ending';

const digits = '零一二三四五六七八九';

/** A measure as people write it: `3`, `措施3`, `措施十七`, `measure-03`, or the name of its workflow, `xinxiang-demo/measure-03`. */
const written = /^(?:(?<programme>[a-z][a-z0-9-]*)\/)?(?:measure-|措施)?(?<number>\d{1,4}|[一二三四五六七八九]?十?[一二三四五六七八九]?)$/;

/** The number of a measure; undefined for anything else. */
export function readMeasure(text: string): number | undefined {
  const number = written.exec(text.trim())?.groups?.number ?? '';
  const value = /^\d+$/.test(number) ? Number(number) : chineseNumber(number);
  return value > 0 ? value : undefined;
}

/**
 * The programme that the workflow's name of a measure speaks of; undefined where a measure is written by its number.
 * @throws Usage where two are named
 */
export function programmeTyped(invoked: Command, named: string | undefined): string | undefined {
  const measures = invoked.registeredArguments.flatMap((argument, place) => {
    if (argument.name() === 'measures') return invoked.args.slice(place);
    return argument.name() === 'measure' ? invoked.args.slice(place, place + 1) : [];
  });
  const typed = [...measures.flatMap((text) => written.exec(text.trim())?.groups?.programme ?? []), ...(named === undefined ? [] : [named])];
  const [first, other] = [...new Set(typed)];
  if (other !== undefined) throw new Usage({ zh: `写了两个方案（${String(first)}、${other}）：请只写一个。`, en: `Two programmes are named (${String(first)}, ${other}): name one.` });
  return first;
}

/** `十七` → 17; 0 for what is no number. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes('十') ? text.split('十') as [string, string] : ['零', text];
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
