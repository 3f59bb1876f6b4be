import type { TaskState } from '@lianxi/domain/task/task';
import type { DerivedView, OfTask, Row, RowSource } from './derived-view';

/** What differs in one view of a task. */
export interface ViewChange {
  readonly view: DerivedView;
  /** Rows that are new or different. */
  readonly put: readonly Row<OfTask>[];
  /** Keys of rows that are gone. */
  readonly gone: readonly string[];
}

/** What a command changed in a task's views; it writes nothing else. `undefined` is the state before the first event. */
export function changesBetween(views: readonly DerivedView[], before: TaskState | undefined, after: TaskState): ViewChange[] {
  return views
    .filter(({ madeFrom }) => before === undefined || madeFrom.some((field) => before[field] !== after[field]))
    .map((view) => changeOf(view, before ? view.sources(before) : [], view.sources(after)))
    .filter(isChange);
}

/** What would make the rows kept in a view those they should be. */
export function difference(view: DerivedView, kept: readonly Row<OfTask>[], due: readonly Row<OfTask>[]): ViewChange {
  const asSources = (rows: readonly Row<OfTask>[]): RowSource<OfTask>[] => rows.map((row) => ({ key: view.keyOf(row), from: [row], row: () => row }));
  return changeOf(view, asSources(kept), asSources(due));
}

export const isChange = ({ put, gone }: ViewChange): boolean => put.length > 0 || gone.length > 0;

function changeOf(view: DerivedView, before: readonly RowSource<OfTask>[], after: readonly RowSource<OfTask>[]): ViewChange {
  const old = new Map(before.map((source) => [source.key, source]));
  const put = after.flatMap((source) => {
    const known = old.get(source.key);
    old.delete(source.key);
    if (known && same(known.from, source.from)) return [];
    const row = source.row();
    return known && sameRow(known.row(), row) ? [] : [row];
  });
  return { view, put, gone: [...old.keys()] };
}

function sameRow<Of extends object>(a: Of, b: Of): boolean {
  return (Object.keys(b) as (keyof Of)[]).every((column) => sameValue(a[column], b[column]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && same(a, b));
}

/** Whether two lists hold the same, by identity. */
function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
