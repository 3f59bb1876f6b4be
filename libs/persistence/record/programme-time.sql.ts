/**
 * Programme time as SQL, over a row of `programme` named `p`. Read from the statement's start, never from `now()`, which stands still
 * for the length of a transaction; and not from `clock_timestamp()`, which would keep an index from being used.
 */
export const programmeNow = `(CASE p.state->'clock'->>'kind'
  WHEN 'live' THEN statement_timestamp()
  WHEN 'offset' THEN statement_timestamp() + (p.state->'clock'->>'offsetMs')::double precision * interval '1 millisecond'
  ELSE (p.state->'clock'->>'at')::timestamptz END)`;

/**
 * The wall time at which a programme instant came, as SQL; null while it is ahead. On a clock that stands, and for what a change of
 * clock made due, it is the time of that change.
 */
export const cameAt = (instant: string): string => `(CASE WHEN ${instant} <= ${programmeNow} THEN greatest(p.clock_changed_at, CASE p.state->'clock'->>'kind'
  WHEN 'live' THEN ${instant}
  WHEN 'offset' THEN ${instant} - (p.state->'clock'->>'offsetMs')::double precision * interval '1 millisecond'
  ELSE p.clock_changed_at END) END)`;
