/** The programme time that the clock as it goes now shows at a wall time, as SQL over a row of `programme` named `p`. */
export const programmeTimeAt = (wall: string): string => `(CASE p.state->'clock'->>'kind'
  WHEN 'live' THEN ${wall}
  WHEN 'offset' THEN ${wall} + (p.state->'clock'->>'offsetMs')::double precision * interval '1 millisecond'
  ELSE (p.state->'clock'->>'at')::timestamptz END)`;

/**
 * Programme time as SQL, over a row of `programme` named `p`. Read from the statement's start, never from `now()`, which stands still
 * for the length of a transaction; and not from `clock_timestamp()`, which would keep an index from being used.
 */
export const programmeNow = programmeTimeAt('statement_timestamp()');

/**
 * The wall time at which a programme instant came, as SQL; null while it is ahead. On a clock that stands, and for what a change of
 * clock made due, it is the time of that change.
 */
export const cameAt = (instant: string): string => `(CASE WHEN ${instant} <= ${programmeNow} THEN greatest(p.clock_changed_at, CASE p.state->'clock'->>'kind'
  WHEN 'live' THEN ${instant}
  WHEN 'offset' THEN ${instant} - (p.state->'clock'->>'offsetMs')::double precision * interval '1 millisecond'
  ELSE p.clock_changed_at END) END)`;
