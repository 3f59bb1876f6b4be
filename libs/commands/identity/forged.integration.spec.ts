import type { IdentityEvent } from '@lianxi/domain/identity/events';
import { identityId } from '@lianxi/persistence/identity/identity.sql';
import { checkIdentity } from '../check/check-identity';
import { append } from '../path/append';
import { refusedAs } from '../path/refused.fixture';
import { actor } from '../programme/xinxiang.fixture';
import { WaysIn, passwordOf, security } from './ways-in.fixture';

jest.setTimeout(60_000);

const session = (id: string, person: string, ends = '1 hour') => `INSERT INTO session (id, person, post, created_at, last_seen_at, ends_at) VALUES ('${id}', '${person}', '${person}', now(), now(), now() + interval '${ends}')`;

describe('whoever writes the database', () => {
  const ways = WaysIn.forTests();
  const [li, sun, wang] = [actor('liaison', 'kejiju'), actor('liaison', 'jiaoyuju'), actor('liaison', 'caizhengju')];
  const found = async () => (await checkIdentity(ways.database.record)).map(({ where, found: what }) => `${where}: ${what}`);
  /** Done, looked for, and undone. */
  const foundAfter = async (done: string, undo: string) => {
    await ways.meanwhile(done);
    const told = await found();
    await ways.meanwhile(undo);
    return told;
  };

  beforeAll(async () => { await ways.signedIn(li); });
  afterEach(async () => { expect(await found()).toEqual([]); });

  it('opens no session unseen: not by a row of their own, open or ended, nor by another\'s, longer, of a stronger proof or opened again', async () => {
    const forged = ['session kejiju-liaison forged: opened by no sign-in'];
    expect(await foundAfter(session('forged', li.person), "DELETE FROM session WHERE id = 'forged'")).toEqual(forged);
    expect(await foundAfter(`${session('forged', li.person)}; UPDATE session SET ended_at = now() WHERE id = 'forged'`, "DELETE FROM session WHERE id = 'forged'")).toEqual(forged);
    const { hash } = await ways.signIn(li);
    const its = (whose = li.person) => [`session ${whose} ${hash}: opened by no sign-in`];
    expect(await foundAfter(`UPDATE session SET person = 'shizhengfu-leader' WHERE id = '${hash}'`, `UPDATE session SET person = '${li.person}' WHERE id = '${hash}'`)).toEqual(its('shizhengfu-leader'));
    expect(await foundAfter(`UPDATE session SET ends_at = ends_at + interval '1 day' WHERE id = '${hash}'`, `UPDATE session SET ends_at = ends_at - interval '1 day' WHERE id = '${hash}'`)).toEqual(its());
    expect(await foundAfter(`UPDATE session SET proof = 'openid-strong' WHERE id = '${hash}'`, `UPDATE session SET proof = 'password' WHERE id = '${hash}'`)).toEqual(its());
    await ways.sessions.signOut(li, hash);
    expect(await foundAfter(`UPDATE session SET ended_at = NULL WHERE id = '${hash}'`, `UPDATE session SET ended_at = now() WHERE id = '${hash}'`)).toEqual(its());
  });

  it('opens none again that the security administrator, another password or a reset has ended', async () => {
    const [ended, other, own] = [await ways.signIn(li), await ways.signIn(li), await ways.signIn(li)];
    await ways.sessions.endForOther(security, ended.hash, 15);
    await ways.accounts.changePassword(li, 'another hash', own, { passwordHash: passwordOf(li) });
    const again = (hash: string) => foundAfter(`UPDATE session SET ended_at = NULL WHERE id = '${hash}'`, `UPDATE session SET ended_at = now() WHERE id = '${hash}'`);
    for (const { hash } of [ended, other]) expect(await again(hash)).toEqual([`session kejiju-liaison ${hash}: opened by no sign-in`]);
    expect(await found()).toEqual([]);
    await ways.accounts.reset(security, li.person, passwordOf(li), false);
    expect(await again(own.hash)).toEqual([`session kejiju-liaison ${own.hash}: opened by no sign-in`]);
  });

  it('gives nobody another password unseen, however it was set', async () => {
    const swapped = () => foundAfter(`UPDATE account SET password_hash = 'forged' || password_hash WHERE person = '${sun.person}'`, `UPDATE account SET password_hash = substr(password_hash, 7) WHERE person = '${sun.person}'`);
    const own = await ways.signedIn(sun);
    expect(await swapped()).toEqual(['password jiaoyuju-liaison: not the one set last']);
    await ways.accounts.changePassword(sun, 'h', own, { passwordHash: passwordOf(sun) });
    expect(await swapped()).toEqual(['password jiaoyuju-liaison: not the one set last']);
    await ways.accounts.reset(security, sun.person, passwordOf(sun), false);
    expect(await swapped()).toEqual(['password jiaoyuju-liaison: not the one set last']);
  });

  it('holds neither the hash of a password nor anything to try one on in the chain', async () => {
    const rows = await ways.database.record.query<{ text: string }[]>("SELECT text FROM event WHERE aggregate = 'identity'");
    expect(rows.map(({ text }) => text).join()).not.toContain(passwordOf(li));
  });

  it('points no token at a secret of their own unseen', async () => {
    await ways.sessions.issueToken(li, { hash: 'of the token', post: 'kejiju-liaison', name: 't', scope: 'act', days: 1 });
    const told = await foundAfter("UPDATE access_token SET hash = 'forged' WHERE hash = 'of the token'", "UPDATE access_token SET hash = 'of the token' WHERE hash = 'forged'");
    expect(told).toEqual([expect.stringMatching(/^token .*: missing or different$/), expect.stringMatching(/^token .*: left over$/)]);
  });

  it('is not let in by a password that was put back while the door waited', async () => {
    await ways.signedIn(wang);
    await expect(ways.signIn(wang, true, 'a hash that stood there a moment ago')).rejects.toEqual(refusedAs('sign-in-failed'));
  });
});

describe('a password put in by hand and put back', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');
  const told = async () => (await checkIdentity(ways.database.record)).map(({ where, found }) => `${where}: ${found}`);

  it('is found by what was shown to sign in, or to set another one', async () => {
    await ways.signedIn(li);
    const put = (hash: string) => ways.meanwhile('UPDATE account SET password_hash = $1', hash);
    await put('forged');
    const own = await ways.signIn(li);
    await put(passwordOf(li));
    const [entered = { seq: 0 }] = await ways.database.record.query<{ seq: number }[]>('SELECT seq FROM identity');
    expect(await told()).toEqual([`event ${entered.seq} password: not the one set last`]);
    await put('forged');
    await ways.accounts.changePassword(li, 'theirs', own, { passwordHash: 'forged' });
    expect(await told()).toEqual([`event ${entered.seq} password: not the one set last`, `event ${entered.seq + 1} password: not the one set last`]);
  });
});

describe('a password put in by hand of somebody who has a second factor', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');

  it('is found by what was shown, though it went no further than to the code', async () => {
    await ways.signedIn(li);
    await ways.accounts.beginTotp(li, 'sealed');
    await ways.accounts.confirmTotp(li, 1);
    await ways.meanwhile('UPDATE account SET password_hash = $1', 'forged');
    await expect(ways.signIn(li)).rejects.toEqual(refusedAs('code-missing'));
    await ways.meanwhile('UPDATE account SET password_hash = $1', passwordOf(li));
    const [entered = { seq: 0 }] = await ways.database.record.query<{ seq: number }[]>('SELECT seq FROM identity');
    expect(await checkIdentity(ways.database.record)).toMatchObject([{ where: `event ${entered.seq} password`, found: 'not the one set last' }]);
  });
});

describe('what was set and opened before the chain kept digests', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');

  it('is passed over, of a password until the next one is set; no session of then is left', async () => {
    const old = [{ type: 'accountCreated', person: li.person }, { type: 'signedIn', person: li.person, post: 'kejiju-liaison', proof: 'password', address: '' }] as const satisfies readonly IdentityEvent[];
    const [before = { seq: 0, hash: '' }] = await ways.database.record.query<{ seq: number; hash: string }[]>('SELECT seq, head AS hash FROM identity');
    const { writes, head } = append({ aggregate: identityId, ...before }, old.map((event) => ({ at: '2026-01-05T01:00:00.000Z', by: li, event })));
    for (const { text, values } of writes) await ways.database.record.query(text, [...values]);
    await ways.meanwhile('UPDATE identity SET seq = $1, head = $2', head.seq, head.hash);
    await ways.meanwhile(`INSERT INTO account (person, password_hash, must_change, failures, totp_confirmed, created_at) VALUES ('${li.person}', 'old', false, 0, false, now())`);
    expect(await checkIdentity(ways.database.record)).toEqual([]);
    await ways.signIn(li);
    expect(await checkIdentity(ways.database.record)).toEqual([]);
    await ways.accounts.reset(security, li.person, 'new', false);
    await ways.meanwhile("UPDATE account SET password_hash = 'forged'");
    expect(await checkIdentity(ways.database.record)).toMatchObject([{ where: 'password kejiju-liaison', found: 'not the one set last' }]);
  });
});
