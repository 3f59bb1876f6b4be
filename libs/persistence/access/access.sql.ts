import { named } from '../record/statement';

/** The id of the row that holds the chain's head, and the aggregate of its events. */
export const accessId = 'access';

interface HeadRow {
  readonly seq: number;
  readonly head: string;
  /** Read once the row is locked. */
  readonly wall: Date;
}

/** The chain's head, locked. */
export const lockAccess = named<HeadRow>('lock-access', `SELECT seq, head, clock_timestamp() AS wall FROM access WHERE id = '${accessId}' FOR NO KEY UPDATE`);

/** Values: seq, head. */
export const moveAccess = named('move-access', `UPDATE access SET seq = $1, head = $2 WHERE id = '${accessId}'`);
