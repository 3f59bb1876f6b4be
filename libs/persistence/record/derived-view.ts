import type { TaskState } from '@lianxi/domain/task/task';

/** What every derived row says of itself: whose it is. */
export interface OfTask {
  taskId: string;
  programmeId: string;
}

/** A row as plain data, with its entity's properties. */
export type Row<Entity> = { readonly [Property in keyof Entity]: Entity[Property] };

/** A row not yet made: its key, all it is made from, and how. The same sources, by identity, make the same row. */
export interface RowSource<Entity> {
  readonly key: string;
  readonly from: readonly unknown[];
  readonly row: () => Row<Entity>;
}

/**
 * A table derived from the states of tasks. A feature says here how its own rows are made; that is all the record knows of it. Pure:
 * the same state has the same rows, today and when they are rebuilt.
 */
export interface DerivedView<Entity extends OfTask = OfTask, Field extends keyof TaskState = keyof TaskState> {
  /** The table's name. */
  readonly name: string;
  readonly entity: new () => Entity;
  /** What tells the rows of one task apart. */
  keyOf(row: Row<Entity>): string;
  /** The fields of a state that rows are made from, and all that `sources` is given: the same values, by identity, make the same rows. */
  readonly madeFrom: readonly Field[];
  /** What each row of a task is made from: a command makes only the rows whose sources it changed. */
  sources(state: Pick<TaskState, Field>): readonly RowSource<Entity>[];
}

/** All rows of one view that a task has. */
export function rowsOf<Entity extends OfTask>(view: DerivedView<Entity>, state: TaskState): readonly Row<Entity>[] {
  return view.sources(state).map(({ row }) => row());
}
