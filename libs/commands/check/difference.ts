/** Something in the record that does not agree with the events, which are the only source, or that belongs to nothing there is. */
export interface Difference {
  /** The programme's slug or the task's UUID. */
  readonly aggregate: string;
  /**
   * `chain`: events were changed, removed or moved; `event`: a column says otherwise than the event's text; `state`: the row is not
   * what the events come to; `view`: a derived row is missing, left over or different; `text`: what somebody wrote is not what the
   * event's hash says; `notice`: a step's line is missing or left over.
   */
  readonly kind: 'chain' | 'event' | 'state' | 'view' | 'text' | 'notice';
  /** Where: `event 3`, `next_step_at`, `milestone d5-2020`. */
  readonly where: string;
  readonly found: string;
}
