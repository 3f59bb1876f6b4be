import { WaysIn } from '@lianxi/commands/identity/ways-in.fixture';
import { actor } from '@lianxi/commands/programme/xinxiang.fixture';
import { findSession, findToken } from './credentials.sql';

jest.setTimeout(60_000);

/** What ends a post for whoever holds it, and what puts that off. */
const inThePost: readonly (readonly [how: string, end: string, undo: string])[] = [
  ['in a post that was left', 'UPDATE holder SET ended_at = clock_timestamp() WHERE person = $1', 'UPDATE holder SET ended_at = NULL WHERE person = $1'],
  ['in a post that is to come', `UPDATE holder SET begins_at = clock_timestamp() + interval '1 hour' WHERE person = $1`, `UPDATE holder SET begins_at = '2019-01-01' WHERE person = $1`],
];

describe('what a request shows is looked up', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');
  let session: string;
  const rows = async ({ text, values }: ReturnType<typeof findSession> | ReturnType<typeof findToken>): Promise<unknown[]> => ways.database.record.query(text, [...values]);
  const known = async () => (await rows(findSession(session, 15))).length;
  const good = async () => (await rows(findToken('hash of a token'))).length;

  beforeAll(async () => {
    ({ hash: session } = await ways.signedIn(li));
    await ways.sessions.issueToken(li, { hash: 'hash of a token', post: 'kejiju-liaison', name: '办公系统', scope: 'act', days: 30 });
  });

  it.each<readonly [string, string, string]>([
    ['that was ended', 'UPDATE session SET ended_at = clock_timestamp() WHERE person = $1', 'UPDATE session SET ended_at = NULL WHERE person = $1'],
    ['at its last hour', `UPDATE session SET ends_at = clock_timestamp() - interval '1 second' WHERE person = $1`, `UPDATE session SET ends_at = clock_timestamp() + interval '1 hour' WHERE person = $1`],
    ['in which nothing was asked for too long', `UPDATE session SET last_seen_at = clock_timestamp() - interval '16 minutes' WHERE person = $1`, 'UPDATE session SET last_seen_at = clock_timestamp() WHERE person = $1'],
    ...inThePost,
  ])('and no session is found %s', async (_how, end, undo) => {
    expect(await known()).toBe(1);
    await ways.meanwhile(end, li.person);
    expect(await known()).toBe(0);
    await ways.meanwhile(undo, li.person);
    expect(await known()).toBe(1);
  });

  it.each<readonly [string, string, string]>([
    ['that was revoked', 'UPDATE access_token SET revoked_at = clock_timestamp() WHERE person = $1', 'UPDATE access_token SET revoked_at = NULL WHERE person = $1'],
    ['after its last day', `UPDATE access_token SET expires_at = clock_timestamp() - interval '1 second' WHERE person = $1`, `UPDATE access_token SET expires_at = clock_timestamp() + interval '1 day' WHERE person = $1`],
    ['for a post that was left and taken again since', `UPDATE holder SET begins_at = clock_timestamp() WHERE person = $1`, `UPDATE holder SET begins_at = '2019-01-01' WHERE person = $1`],
    ...inThePost,
  ])('and no token is found %s', async (_how, end, undo) => {
    expect(await good()).toBe(1);
    await ways.meanwhile(end, li.person);
    expect(await good()).toBe(0);
    await ways.meanwhile(undo, li.person);
    expect(await good()).toBe(1);
  });
});
