import { bureauNames } from '../desk/bureau-names';
import type { Desk } from '../desk/desk';
import { tasksIn } from '../desk/tasks';
import { wrap } from '../terminal/width';
import type { Difference, Names } from './check-words';
import { foundIn, kindNames, placeOf, whose } from './check-words';

/** Each difference in two lines: what it is about and where, and what is wrong there. */
export function differenceLines(differences: readonly Difference[], names: Names, desk: Desk): string[] {
  return differences.flatMap((difference) => [
    `✗ ${[`${desk.text(kindNames[difference.kind])} · ${whose(difference, names)}`, placeOf(difference, names)].filter((text) => text !== '').join(' · ')}`,
    ...wrap(foundIn(difference, names), 96).map((line) => `  ${line}`),
  ]);
}

/** What tasks and bodies of these programmes are called; asked for only where there is something to tell of them. */
export async function namesFor(differences: readonly unknown[], programmes: readonly string[], desk: Desk): Promise<Names> {
  const concerned = desk.json || differences.length === 0 ? [] : programmes;
  const read = await Promise.all(concerned.map(async (programme) => ({ tasks: await tasksIn(desk, programme), bureaus: await bureauNames(desk, programme) })));
  const word = desk.text({ zh: '措施', en: 'measure ' });
  return {
    language: desk.language,
    tasks: new Map(read.flatMap(({ tasks }) => tasks.map(({ id, measure, heading }) => [id, `${word}${measure} ${heading}`]))),
    bureaus: new Map(read.flatMap(({ bureaus }) => [...bureaus])),
  };
}
