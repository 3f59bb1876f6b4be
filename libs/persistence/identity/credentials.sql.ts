import type { Proof } from '@lianxi/domain/identity/events';
import type { TokenScope } from '@lianxi/domain/identity/token';
import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import { named } from '../record/statement';

const current = 'holder.begins_at <= clock_timestamp() AND (holder.ended_at IS NULL OR holder.ended_at > clock_timestamp())';

/** Of a session that was not ended and not idle for too long. The second value: idle minutes. */
const goesOn = 'session.ended_at IS NULL AND session.ends_at > clock_timestamp() AND session.last_seen_at > clock_timestamp() - make_interval(mins => $2)';

/** Of one that counts: it goes on, in a post that is held now. */
const counts = `${goesOn} AND EXISTS (SELECT FROM holder WHERE holder.person = session.person AND holder.post = session.post AND ${current})`;

interface CredentialRow {
  readonly person: string;
  readonly post: string;
  readonly bureau: string;
  readonly role: Role;
  /** What they, a substitute, may not do in it. */
  readonly except_for: Actor['except'] | null;
}

export interface SessionRow extends CredentialRow {
  readonly ends_at: Date;
  readonly proof: Proof | null;
  readonly must_change: boolean;
  readonly totp_confirmed: boolean;
  /** Of all posts they hold now. */
  readonly roles: readonly Role[];
  /** Not seen for half a minute. */
  readonly stale: boolean;
}

/** A session that counts: not ended, not idle for too long, in a post that is held now. Values: hash, idle minutes. */
export const findSession = named<SessionRow>(
  'find-session',
  `SELECT session.person, session.post, holder.bureau, holder.role, holder.except_for, session.ends_at, session.proof, account.must_change, account.totp_confirmed,
     session.last_seen_at < clock_timestamp() - interval '30 seconds' AS stale,
     ARRAY(SELECT role FROM holder WHERE holder.person = session.person AND ${current}) AS roles
   FROM session JOIN account ON account.person = session.person
   JOIN holder ON holder.person = session.person AND holder.post = session.post AND ${current}
   WHERE session.id = $1 AND ${goesOn}
   LIMIT 1`,
);

/** The same, locked, where something is decided in it or about it: it does not end meanwhile. After the actor's right, which leaving a post changes first. Values: hash, idle minutes. */
export const lockSession = named<{ readonly person: string; readonly post: string }>(
  'lock-session', `SELECT session.person, session.post FROM session WHERE session.id = $1 AND ${counts} FOR NO KEY UPDATE OF session`,
);

export interface TokenRow extends CredentialRow {
  readonly scope: TokenScope;
}

/** A token that counts: neither revoked nor over, in a post that is held since before it was made. Values: hash. */
export const findToken = named<TokenRow>(
  'find-token',
  `SELECT token.person, token.post, holder.bureau, holder.role, holder.except_for, token.scope
   FROM access_token AS token JOIN holder ON holder.person = token.person AND holder.post = token.post AND ${current} AND holder.begins_at <= token.created_at
   WHERE token.hash = $1 AND token.revoked_at IS NULL AND token.expires_at > clock_timestamp()
   LIMIT 1`,
);

/** Values: hash, person, post, ends at, proof, address. */
export const insertSession = named('insert-session', 'INSERT INTO session (id, person, post, created_at, last_seen_at, ends_at, proof, address) VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), $4, $5, $6)');

/** Values: hash. */
export const seeSession = named('see-session', 'UPDATE session SET last_seen_at = clock_timestamp() WHERE id = $1 AND ended_at IS NULL');

export interface OpenSessionRow {
  readonly id: string;
  readonly person: string;
  readonly post: string;
  readonly created_at: Date;
  readonly last_seen_at: Date;
  readonly ends_at: Date;
  readonly proof: Proof | null;
  readonly address: string | null;
  /** Wall time of the answer. */
  readonly now: Date;
}

/** Everybody's sessions that count, person by person. Values: how many at most, idle minutes, person and id of the last one read. */
export const openSessions = named<OpenSessionRow>(
  'open-sessions',
  `SELECT id, person, post, created_at, last_seen_at, ends_at, proof, address, clock_timestamp() AS now FROM session
   WHERE ${counts} AND (person, id) > ($3, $4) ORDER BY person, id LIMIT $1`,
);

/** When somebody else ended a session. Values: hash. */
export const endedByOther = named<{ readonly ended_at: Date }>('ended-by-other', 'SELECT ended_at FROM session WHERE id = $1 AND ended_by IS NOT NULL');

/** Values: hash, post. */
export const moveSession = named('move-session', 'UPDATE session SET post = $2 WHERE id = $1 AND ended_at IS NULL');

/** Values: hash, and who else ends it, or null where its own person does. */
export const endSession = named('end-session', 'UPDATE session SET ended_at = clock_timestamp(), ended_by = $2 WHERE id = $1 AND ended_at IS NULL');

/** All of a person's but one. Values: person, hash of the one that goes on, or an empty text. */
export const endOtherSessions = named('end-other-sessions', 'UPDATE session SET ended_at = clock_timestamp() WHERE person = $1 AND id <> $2 AND ended_at IS NULL');

/** Values: person, post. */
export const endSessionsInPost = named('end-sessions-in-post', 'UPDATE session SET ended_at = clock_timestamp() WHERE person = $1 AND post = $2 AND ended_at IS NULL');

/** Anybody's that ended a day ago and before leave nothing behind; the chain has what happened. */
export const removeOldSessions = named('remove-old-sessions', `DELETE FROM session WHERE LEAST(ended_at, ends_at) < clock_timestamp() - interval '1 day'`);

/** All of somebody's, with where they came from. Values: person. */
export const removeSessionsOf = named('remove-sessions-of', 'DELETE FROM session WHERE person = $1');

/** Values: hash, id, person, post, name, scope, wall time, expires at. */
export const insertToken = named('insert-token', 'INSERT INTO access_token (hash, id, person, post, name, scope, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)');

export interface OwnTokenRow {
  readonly id: string;
  readonly post: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly revoked_at: Date | null;
}

/** Somebody's tokens, the newest first. Values: person. */
export const ownTokens = named<OwnTokenRow>('own-tokens', 'SELECT id, post, name, scope, created_at, expires_at, revoked_at FROM access_token WHERE person = $1 ORDER BY created_at DESC, id');

/** Values: id, person. */
export const lockToken = named<{ readonly revoked_at: Date | null }>('lock-token', 'SELECT revoked_at FROM access_token WHERE id = $1 AND person = $2 FOR NO KEY UPDATE');

/** Values: id, wall time. */
export const revokeToken = named('revoke-token', 'UPDATE access_token SET revoked_at = $2 WHERE id = $1');

/** What a person called their tokens. Values: person. */
export const eraseTokenNames = named('erase-token-names', "UPDATE access_token SET name = '' WHERE person = $1");

/** The ids of a person's tokens that still count. Values: person. */
export const liveTokens = named<{ readonly id: string }>('live-tokens', 'SELECT id FROM access_token WHERE person = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()');
