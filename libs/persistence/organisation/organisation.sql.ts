import type { OrganisationState, Post } from '@lianxi/domain/organisation/organisation';
import type { RememberedRow } from '../record/locks.sql';
import { named } from '../record/statement';

/** The organisation's own id, and the aggregate of its events. */
export const organisationId = 'organisation';

interface OrganisationRow {
  readonly seq: number;
  readonly head: string;
  readonly state: OrganisationState;
}

/** The organisation, locked; alone in its statement. */
export const lockOrganisation = named<OrganisationRow>('lock-organisation', `SELECT seq, head, state FROM organisation WHERE id = '${organisationId}' FOR NO KEY UPDATE`);

/** One post, without the lock; null where there is none of that id. Values: post. */
export const readPost = named<{ readonly post: Post | null }>('read-post', `SELECT state->'posts'->$1::text AS post FROM organisation WHERE id = '${organisationId}'`);

export interface OrganisationFactsRow extends RememberedRow {
  /** Read after the lock. */
  readonly wall: Date;
}

/** What else its command rests on. Values: command id. */
export const readOrganisationFacts = named<OrganisationFactsRow>(
  'read-organisation-facts',
  `SELECT clock_timestamp() AS wall, command.body_hash, command.status, command.answer
   FROM (VALUES ($1::uuid)) AS asked (command) LEFT JOIN command ON command.id = asked.command`,
);

/** Values: seq, head, state. */
export const updateOrganisation = named('update-organisation', `UPDATE organisation SET seq = $1, head = $2, state = $3 WHERE id = '${organisationId}'`);

/** Values: post, person, begins at, bureau, role, ended at, whom they stand in for, letter, what they may not do. */
export const putHolder = named(
  'put-holder',
  `INSERT INTO holder (post, person, begins_at, bureau, role, ended_at, stands_for, letter, except_for) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (post, person, begins_at) DO UPDATE SET ended_at = excluded.ended_at, stands_for = excluded.stands_for, letter = excluded.letter, except_for = excluded.except_for`,
);

/** Takes back a holding that never began. Values: post, person, begins at. */
export const removeHolder = named('remove-holder', 'DELETE FROM holder WHERE post = $1 AND person = $2 AND begins_at = $3');
