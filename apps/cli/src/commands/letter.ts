import type { Schemas } from '@lianxi/api-client/client';
import type { TextKey } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { Desk } from '../desk/desk';
import { officeBureau } from '../desk/identity';
import { subjectOf } from '../terminal/step';
import { pad, wrap } from '../terminal/width';
import { momentOf } from './clock';
import { placeOf } from './office-steps';

type Line = Schemas['Notice']['lines'][number];

/** What a letter is read from: what bodies are called, and whom each line of the office's letters concerns, by name. */
interface Ground {
  readonly names: ReadonlyMap<string, string>;
  readonly concerned: ReadonlyMap<string, readonly string[]>;
}

/** How wide the name of a step may be, beside which its matter stands: `提请上会`, `remind of receipt`. */
const stepWidth = { zh: 8, en: 17 } as const;

/** A letter of a morning: a line for each matter; the reason below, once for all that have the same. */
export function letter({ bureau, role, postTitle, deliveredAt, lines }: Schemas['Notice'], ground: Ground, desk: Desk): string[] {
  const name = ground.names.get(bureau) ?? bureau;
  const reader = bureau === officeBureau ? name : `${name} ${postTitle ?? say(desk.language, `role.${role}` as TextKey)}`;
  const heading = desk.text({ zh: `■ ${momentOf(deliveredAt, desk)} 致 ${reader}，${lines.length}件`, en: `■ ${momentOf(deliveredAt, desk)} to ${reader}, ${lines.length} matters` });
  const groups = new Map<string, Line[]>();
  for (const line of lines) groups.set(alike(line, desk), [...groups.get(alike(line, desk)) ?? [], line]);
  return [heading, ...[...groups].flatMap(([reason, group]) => groupLines(reason, group, ground, desk)), ''];
}

function groupLines(reason: string, group: readonly Line[], ground: Ground, desk: Desk): string[] {
  const [only, other] = group;
  const why = only && other === undefined ? only.why.sentence[desk.language] : reason;
  return [...group.flatMap((line) => lineOf(line, ground, desk)), ...wrap(why, 92 - stepWidth[desk.language]).map((text) => indented(text, desk))];
}

/** `催办 市科技局：措施3 d5-2020 激发…` */
function lineOf({ task, kind, measure, milestone, key, heading }: Line, { names, concerned }: Ground, desk: Desk): string[] {
  const whom = (concerned.get(placeOf({ task, key })) ?? []).join('、');
  const matter = `${desk.text({ zh: '措施', en: 'measure ' })}${measure} ${milestone ?? names.get(subjectOf(key)) ?? subjectOf(key)} ${heading}`;
  const said = whom === '' ? matter : desk.text({ zh: `${whom}：${matter}`, en: `${whom}: ${matter}` });
  const [first = '', ...rest] = wrap(said, 94 - stepWidth[desk.language]);
  return [`  ${pad(say(desk.language, `rung.${kind}`), stepWidth[desk.language])} ${first}`, ...rest.map((text) => indented(text, desk))];
}

/** A line that goes on below a matter. */
function indented(text: string, { language }: Desk): string {
  return ' '.repeat(stepWidth[language] + 3) + text;
}

/** The reason as it would be said of any milestone and measure: `各该节点应于2021-01-08前报送…`. */
function alike({ measure, milestone, why }: Line, { language }: Desk): string {
  const sentence = why.sentence[language];
  return language === 'zh'
    ? sentence.replaceAll(`节点${milestone ?? ''}`, '以上节点').replaceAll(new RegExp(`措施${measure}(?!\\d)`, 'g'), '以上措施')
    : sentence.replaceAll(`Milestone ${milestone ?? ''}`, 'Each milestone').replaceAll(new RegExp(`measure ${measure}(?!\\d)`, 'g'), 'its measure');
}
