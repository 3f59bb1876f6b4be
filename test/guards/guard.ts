/** A place in the sources at which something is refused, and what stands there once it is refused no longer. */
export interface Guard {
  /** From the root of the checkout. */
  readonly file: string;
  readonly line: number;
  /** Where its text begins and ends in the file. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What stands in its place once it is gone. */
  readonly without: string;
  /** Inside a text, such as a query, what marks that: a backtick or an inverted comma; nothing in code. */
  readonly quote?: string;
}

/** A file as the finder reads it. */
export interface Source {
  /** From the root of the checkout, with slashes. */
  readonly file: string;
  readonly text: string;
}
