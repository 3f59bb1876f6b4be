import { look as en } from './en/page/look';
import { fill } from './fill';
import { dayIn } from './moment';
import type { Language } from './say';
import { look as zh } from './zh/page/look';

const words = { zh, en };

/** How people call a milestone: `d5-2020` is 成果5（2020年）, `y-2021` is 2021年年度节点. */
export function milestoneName(language: Language, key: string): string {
  const [, deliverable, year] = /^(?:d(\d+)|y)-(\d{4})$/.exec(key) ?? [];
  if (year === undefined) return key;
  return deliverable === undefined ? fill(words[language].checkpoint, { year }) : fill(words[language].deliverable, { deliverable, year });
}

/** What a milestone is to bring: a deliverable in the plan's own words, in every language; a yearly checkpoint, which the adopted rule sets and not the plan, in those of the language. */
export function milestoneText(language: Language, key: string, text: string): string {
  return language === 'en' && isCheckpoint(key) ? fill(words.en.checkpointText, { year: key.slice(2) }) : text;
}

/** Of standing work each year's checkpoint (年度节点), which the adopted rule asks for and not the plan. */
export const isCheckpoint = (key: string): boolean => /^y-\d{4}$/.test(key);

/** How a milestone's phase is said: a deliverable is struck off (销号), while a yearly checkpoint is passed (年度节点通过), since its standing work goes on. */
export function phaseSaid<Phase extends string>(key: string, phase: Phase): Phase | 'checkpoint-passed' {
  return phase === 'struck-off' && isCheckpoint(key) ? 'checkpoint-passed' : phase;
}

/** Whether an event of a milestone is that a yearly checkpoint was passed, which is no strike-off in people's words. */
export function passesCheckpoint(type: string, milestone: unknown): boolean {
  return type === 'milestoneStruckOff' && typeof milestone === 'string' && isCheckpoint(milestone);
}

/** A sentence of the record as people say it: milestones by their names, days in full. Chinese has no blanks around them. */
export function plainly(language: Language, sentence: string): string {
  const keys = language === 'zh' ? /(?:节点)? ?\b((?:d\d+|y)-\d{4})\b ?/g : /(?:[Mm]ilestone )?\b((?:d\d+|y)-\d{4})\b/g;
  return sentence
    .replace(keys, (_found, key: string) => milestoneName(language, key))
    .replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => dayIn(language, day));
}
