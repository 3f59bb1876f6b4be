import type { Schemas } from '@lianxi/api-client/client';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Desk } from '../desk/desk';
import { NotDone } from '../desk/ending';
import type { Identity } from '../desk/identity';
import { Refused, refusalLines } from '../desk/problem';
import { facts } from '../terminal/table';

type Row = Schemas['RowResults']['items'][number];

/** The task a row is about, as it is called. */
export interface RowTask {
  readonly id: string;
  readonly measure: number;
  readonly heading: string;
}

/** What is said of the rows of one kind of batch. */
export interface RowWords {
  /** Of a row that was carried out. */
  readonly done: (milestone?: string) => Bilingual;
  /** Of one that was left alone, since the record was busy for an earlier one. */
  readonly later: Bilingual;
  /** Of so many that were refused, among all. */
  readonly refused: (count: number, all: number) => Bilingual;
}

/** What became of each row of a batch: one line for each that was carried out, and the refusal, with what helps, of each that was not; once for all, who acted. */
export function rowLines(items: readonly Row[], tasks: readonly RowTask[], { done, later }: RowWords, desk: Desk, by: Identity): string[] {
  return [...items.flatMap(({ task: id, milestone, problem, notTried }) => {
    const task = tasks.find((one) => one.id === id);
    const name = [`${desk.text({ zh: '措施', en: 'measure ' })}${task?.measure ?? '?'}`, milestone, task?.heading ?? id].filter((part) => part !== undefined).join(' ');
    if (problem === undefined) return [`✓ ${desk.text(done(milestone))} ${name} → lianxi task ${task?.measure ?? ''}`];
    if (notTried) return [`– ${desk.text(later)} ${name}`];
    return [name, ...refusalLines(new Refused(problem), { language: desk.language, nameOf: desk.nameOf, subject: task && { measure: task.measure, ...(milestone !== undefined && { milestone }) } })];
  }), ...facts([[desk.text({ zh: '经办', en: 'by' }), `${by.bureau}/${by.role} ${by.person}`]], 120)];
}

/** Ends with 1 where some rows were not carried out, once all were told. @throws NotDone */
export function unlessAllDone(items: readonly Row[], { refused }: RowWords): void {
  const count = items.filter(({ problem }) => problem !== undefined).length;
  if (count > 0) throw new NotDone(refused(count, items.length));
}
