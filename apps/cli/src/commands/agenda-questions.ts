import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import { pad, widthOf, wrap } from '../terminal/width';

/** Open questions, a line each; those that differ only in the measure they speak of share one. */
export function questionLines(items: readonly Schemas['AgendaItem'][], desk: Desk): string[] {
  const alike = new Map<string, Schemas['AgendaItem'][]>();
  for (const item of items) {
    const text = withoutMeasure(item, desk);
    alike.set(text, [...alike.get(text) ?? [], item]);
  }
  const asked = [...alike].map(([text, [first, ...others]]) => ({
    place: placeOf([first, ...others].flatMap((item) => item?.measure ?? []), desk),
    text: others.length === 0 && first ? first.matter[desk.language] : text,
  }));
  const place = Math.max(...asked.map((one) => widthOf(one.place))) + 2;
  return asked.flatMap((one) => wrap(one.text, 98 - place).map((line, at) => `  ${pad(at === 0 ? one.place : '', place)}${line}`));
}

/** The question as it would be asked of any measure: `该措施的成果…`. */
function withoutMeasure({ matter }: Schemas['AgendaItem'], { language }: Desk): string {
  return language === 'zh' ? matter.zh.replace(/^措施[一二三四五六七八九十]+/, '该措施') : matter.en.replace(/^Measure \d+/, 'The measure');
}

function placeOf(measures: readonly number[], desk: Desk): string {
  if (measures.length === 0) return desk.text({ zh: '方案', en: 'plan' });
  return `${desk.text({ zh: '措施', en: 'measure ' })}${ranges(measures, desk)}`;
}

/** `4、7–19` */
function ranges(numbers: readonly number[], desk: Desk): string {
  const runs: [from: number, to: number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(desk.text({ zh: '、', en: ', ' }));
}
