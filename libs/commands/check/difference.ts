/** What can be wrong; `lianxi check` has words for each in both languages. */
export const findings = [
  'missing', 'missing or different', 'left over', 'not what was written', 'erased by no act', 'there though it was erased', 'not what was attached', 'not what the events come to', 'of a task that is not there',
  'hash-differs', 'text-of-another-event', 'head-differs', 'nobody asked for it', 'not what was answered', 'not the one set last', 'opened by no sign-in',
  'not what it was activated with', 'before its time', 'unreadable',
  'taken away since it was anchored', 'changed since it was anchored', 'not-an-anchor', 'out-of-order', 'root-differs',
] as const;

/** Something in the record that does not agree with the events, which are the only source, or that belongs to nothing there is. */
export interface Difference {
  /** The programme's slug or the task's UUID. */
  readonly aggregate: string;
  /**
   * `chain`: events were changed, removed or moved, or the row is gone that remembers where they end; `event`: a column says otherwise than the event's text, a step came before its rung, or by it somebody showed a password that nobody had set;
   * `state`: the row, or a document a programme is decided by, is not what the events come to; `view`: a derived row is missing, left over or different; `text`: what somebody wrote is not what the
   * event's hash says; `notice`: a step's line, the letter it went out in, or what a post was told of a decision, is missing, left over or different; `command`: a person's event that no command was
   * answered with, or a command answered with events there are not; `anchor`: not what was fixed outside the database; `file`: one
   * that the record names is gone, or its bytes are others.
   */
  readonly kind: 'chain' | 'event' | 'state' | 'view' | 'text' | 'notice' | 'command' | 'anchor' | 'file';
  /** Where: `event 3`, `next_step_at`, `milestone d5-2020`, `event 3 actor`. */
  readonly where: string;
  /** What is wrong there; of a column, `2020-12-18 instead of 2020-12-17`, with `nothing` for what is absent. */
  readonly found: (typeof findings)[number] | `${string} instead of ${string}`;
}

/** Columns by name. */
export type Columns = Readonly<Record<string, string | null>>;

/** Where columns show something else than is due. */
export function columns(aggregate: string, kind: Difference['kind'], prefix: string, due: Columns, shown: Columns): Difference[] {
  return Object.entries(due)
    .filter(([name, value]) => shown[name] !== value)
    .map(([name, value]): Difference => ({ aggregate, kind, where: `${prefix}${name}`, found: `${shown[name] ?? 'nothing'} instead of ${value ?? 'nothing'}` }));
}
