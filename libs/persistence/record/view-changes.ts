import type { TaskState } from '@lianxi/domain/task/task';
import type { RowSource, TaskRows } from '../task/rows-of';
import { rowSources } from '../task/rows-of';

export type View = keyof TaskRows;

/** What differs in one view of a task. */
export interface ViewChange {
  readonly view: View;
  /** Rows that are new or different. */
  readonly put: readonly object[];
  /** Keys of rows that are gone. */
  readonly gone: readonly string[];
}

const views: readonly View[] = ['part', 'milestone', 'rung'];

const keyOf: { readonly [Of in View]: (row: TaskRows[Of][number]) => string } = {
  part: ({ bureau }) => bureau,
  milestone: ({ key }) => key,
  rung: ({ key }) => key,
};

/** What a command changed in a task's views; it writes nothing else. `undefined` is the state before the first event. */
export function changesBetween(before: TaskState | undefined, after: TaskState): ViewChange[] {
  const [old, next] = [before && rowSources(before), rowSources(after)];
  return views.map((view) => changeOf(view, old?.[view] ?? [], next[view])).filter(isChange);
}

/** What would make the rows kept those they should be. */
export function differences(kept: TaskRows, due: TaskRows): ViewChange[] {
  const asSources = (view: View, rows: TaskRows): RowSource<object>[] => rows[view].map((row) => ({ key: keyIn(view, row), from: [row], row: () => row }));
  return views.map((view) => changeOf(view, asSources(view, kept), asSources(view, due))).filter(isChange);
}

/** The key by which `gone` would name a row. */
export function keyIn(view: View, row: object): string {
  return (keyOf[view] as (row: object) => string)(row);
}

const isChange = ({ put, gone }: ViewChange): boolean => put.length > 0 || gone.length > 0;

function changeOf(view: View, before: readonly RowSource<object>[], after: readonly RowSource<object>[]): ViewChange {
  const old = new Map(before.map((source) => [source.key, source]));
  const put = after.flatMap((source) => {
    const known = old.get(source.key);
    old.delete(source.key);
    if (known && source.from.every((part, index) => part === known.from[index])) return [];
    const row = source.row();
    return known && sameRow(known.row(), row) ? [] : [row];
  });
  return { view, put, gone: [...old.keys()] };
}

function sameRow<Of extends object>(a: Of, b: Of): boolean {
  return (Object.keys(b) as (keyof Of)[]).every((column) => sameValue(a[column], b[column]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]));
}
