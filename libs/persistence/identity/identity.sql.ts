import type { HeldPost } from '@lianxi/domain/identity/sign-in';
import { named } from '../record/statement';

/** The id of the row that holds the chain's head, and the aggregate of its events. */
export const identityId = 'identity';

export interface HeadRow {
  readonly seq: number;
  readonly head: string;
  /** Read once the row is locked. */
  readonly wall: Date;
}

/** The chain's head, locked. */
export const lockIdentity = named<HeadRow>('lock-identity', `SELECT seq, head, clock_timestamp() AS wall FROM identity WHERE id = '${identityId}' FOR NO KEY UPDATE`);

/** Values: seq, head. */
export const moveIdentity = named('move-identity', `UPDATE identity SET seq = $1, head = $2 WHERE id = '${identityId}'`);

export interface AccountRow {
  readonly person: string;
  /** Null once the account is closed. */
  readonly password_hash: string | null;
  readonly must_change: boolean;
  readonly failures: number;
  readonly failed_at: Date | null;
  readonly locked_until: Date | null;
  readonly totp_secret: string | null;
  readonly totp_confirmed: boolean;
  readonly totp_last_step: number | null;
}

const account = 'person, password_hash, must_change, failures, failed_at, locked_until, totp_secret, totp_confirmed, totp_last_step';

/** Values: person. */
export const readAccount = named<AccountRow>('read-account', `SELECT ${account} FROM account WHERE person = $1`);

/** The person somebody vouches for. Values: issuer, subject. */
export const readVouchedFor = named<AccountRow>('read-vouched-for', `SELECT ${account} FROM account WHERE openid_issuer = $1 AND openid_subject = $2`);

/** The same, locked; after the chain's head. Values: person. */
export const lockAccount = named<AccountRow>('lock-account', `SELECT ${account} FROM account WHERE person = $1 FOR NO KEY UPDATE`);

const current = 'begins_at <= clock_timestamp() AND (ended_at IS NULL OR ended_at > clock_timestamp())';

/** The posts somebody holds now. Values: person. */
export const heldPosts = named<HeldPost>('held-posts', `SELECT DISTINCT post, bureau, role FROM holder WHERE person = $1 AND ${current} ORDER BY post`);

/** Who is the security administrator now. */
export const securityAdministrators = named<{ readonly person: string }>('security-administrators', `SELECT DISTINCT person FROM holder WHERE role = 'security-admin' AND ${current} ORDER BY person`);

/** Whether a person has been entered, and whether their account was closed since. Values: person. */
export const readPerson = named<{ readonly entered: boolean; readonly closed: boolean }>(
  'read-person', `SELECT (state->'persons'->$1::text) IS NOT NULL AS entered, (state->'persons'->$1::text->'closed') IS NOT NULL AS closed FROM organisation`);

/** Values: person, password hash, must change, issuer, subject, wall time. */
export const insertAccount = named(
  'insert-account',
  `INSERT INTO account (person, password_hash, must_change, failures, totp_confirmed, openid_issuer, openid_subject, created_at)
   VALUES ($1, $2, $3, 0, false, $4, $5, $6)`,
);

/** Values: person, failures, failed at, locked until, last step of a code. */
export const updateFailures = named('update-failures', 'UPDATE account SET failures = $2, failed_at = $3, locked_until = $4, totp_last_step = $5 WHERE person = $1');

/** Another password; what failed before is forgotten. Values: person, password hash, must change. */
export const updatePassword = named('update-password', 'UPDATE account SET password_hash = $2, must_change = $3, failures = 0, failed_at = NULL, locked_until = NULL WHERE person = $1');

/** Nothing is left that somebody could sign in with. Values: person. */
export const closeAccount = named(
  'close-account',
  'UPDATE account SET password_hash = NULL, must_change = true, failures = 0, failed_at = NULL, locked_until = NULL, totp_secret = NULL, totp_confirmed = false, totp_last_step = NULL WHERE person = $1',
);

/** Under which name another house knows a person. Values: person. */
export const eraseVouched = named('erase-vouched', 'UPDATE account SET openid_issuer = NULL, openid_subject = NULL WHERE person = $1');

/** Values: person, encrypted secret or null. */
export const putTotp = named('put-totp', 'UPDATE account SET totp_secret = $2, totp_confirmed = false, totp_last_step = NULL WHERE person = $1');

/** The same secret, sealed anew; unless another one was put there meanwhile. Values: person, as it was sealed, as it is. */
export const resealTotp = named('reseal-totp', 'UPDATE account SET totp_secret = $3 WHERE person = $1 AND totp_secret = $2');

/** A code that was shown again counts once. Values: person, step. */
export const useCode = named('use-code', 'UPDATE account SET totp_last_step = $2 WHERE person = $1');

/** Values: person, step of the first code. */
export const confirmTotp = named('confirm-totp', 'UPDATE account SET totp_confirmed = true, totp_last_step = $2 WHERE person = $1');

/** Whether somebody was ever appointed by a letter of this number: the mark of examples, in the chained text of an event. Values: number. */
export const isAppointedBy = named<{ readonly found: boolean }>(
  'is-appointed-by',
  `SELECT EXISTS (SELECT FROM event WHERE aggregate = 'organisation' AND type = 'postTaken' AND text::json->'event'->>'letter' = $1) AS found`,
);
