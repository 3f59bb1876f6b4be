import type { TaskRows } from '../task/rows-of';

/** What two sets of rows of one task differ in, for one view. */
export interface ViewChange {
  readonly view: keyof TaskRows;
  /** Rows that are new or different. */
  readonly put: readonly object[];
  /** Keys of rows that are gone. */
  readonly gone: readonly string[];
}

const keyOf: { readonly [View in keyof TaskRows]: (row: TaskRows[View][number]) => string } = {
  ledger: ({ taskId }) => taskId,
  part: ({ bureau }) => bureau,
  milestone: ({ key }) => key,
  rung: ({ key }) => key,
};

/** The views in which something differs; a command writes nothing else. */
export function changesBetween(before: TaskRows, after: TaskRows): ViewChange[] {
  const changes = [
    changeOf('ledger', before.ledger, after.ledger, keyOf.ledger),
    changeOf('part', before.part, after.part, keyOf.part),
    changeOf('milestone', before.milestone, after.milestone, keyOf.milestone),
    changeOf('rung', before.rung, after.rung, keyOf.rung),
  ];
  return changes.filter(({ put, gone }) => put.length > 0 || gone.length > 0);
}

/** The keys of some rows of a view, as `gone` names them. */
export function keysOf(view: keyof TaskRows, rows: readonly object[]): string[] {
  return rows.map((row) => (keyOf[view] as (row: object) => string)(row));
}

function changeOf<Row extends object>(view: keyof TaskRows, before: readonly Row[], after: readonly Row[], key: (row: Row) => string): ViewChange {
  const old = new Map(before.map((row) => [key(row), row]));
  const put = after.filter((row) => {
    const known = old.get(key(row));
    old.delete(key(row));
    return known === undefined || !sameRow(known, row);
  });
  return { view, put, gone: [...old.keys()] };
}

function sameRow<Row extends object>(a: Row, b: Row): boolean {
  return (Object.keys(b) as (keyof Row)[]).every((column) => sameValue(a[column], b[column]));
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, index) => item === b[index]));
}
