/** A named statement with its values: prepared once a connection, then sent by name. `Row` is the shape of what it answers. */
export interface Statement<Row = never> {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Never present: carries the shape of a row to whoever sends the statement. */
  readonly row?: Row;
}

/** The rows a list of statements answers, in the same order. */
export type Answers<Statements extends readonly Statement<unknown>[]> = {
  readonly [Index in keyof Statements]: Statements[Index] extends Statement<infer Row> ? readonly Row[] : never;
};

/** Gives a text of SQL its name; the result takes the values. */
export function named<Row = never>(name: string, text: string) {
  return (...values: readonly unknown[]): Statement<Row> => ({ name, text, values });
}
