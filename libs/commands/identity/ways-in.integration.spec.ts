import type { Actor } from '@lianxi/domain/organisation/actor';
import { OrganisationCommands } from '../organisation/organisation-commands';
import { refusedAs } from '../path/refused.fixture';
import { actor, request } from '../programme/xinxiang.fixture';
import type { Confirmation, OwnSession } from './own-session';
import { WaysIn, passwordOf, security } from './ways-in.fixture';

jest.setTimeout(60_000);

const wanted = { hash: '', post: 'kejiju-liaison', name: '办公系统', scope: 'act', days: 30 } as const;

describe('accounts', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');

  it('are given, and given another password, by the security administrator alone, while they are it', async () => {
    const [give, reset] = [(by: Actor) => ways.accounts.create(by, li.person, 'h'), (by: Actor) => ways.accounts.reset(by, li.person, 'h', false)];
    await expect(reset(security)).rejects.toEqual(refusedAs('account-unknown'));
    for (const act of [give, reset]) {
      for (const by of [actor('system-admin'), actor('office'), li]) await expect(act(by)).rejects.toEqual(refusedAs('not-entitled'));
      await ways.meanwhile('UPDATE holder SET ended_at = clock_timestamp() WHERE person = $1', security.person);
      await expect(act(security)).rejects.toEqual(refusedAs('right-ended'));
      await ways.meanwhile('UPDATE holder SET ended_at = NULL WHERE person = $1', security.person);
    }
    await give(security);
    await expect(give(security)).rejects.toEqual(refusedAs('account-exists'));
    await expect(ways.accounts.create(security, 'nobody', 'h')).rejects.toEqual(refusedAs('person-unknown'));
    await reset(security);
  });

  it('that are not there are not changed', async () => {
    const wang = actor('liaison', 'caizhengju');
    await expect(ways.accounts.changePassword(wang, 'h')).rejects.toEqual(refusedAs('account-unknown'));
    await expect(ways.accounts.beginTotp(wang, 'secret')).rejects.toEqual(refusedAs('account-unknown'));
    await expect(ways.accounts.confirmTotp(wang, 1)).rejects.toEqual(refusedAs('totp-not-begun'));
  });

  it('have a second factor that is set up once', async () => {
    const zhao = actor('bureau-head', 'kejiju');
    await ways.accounts.create(security, zhao.person, 'h');
    await expect(ways.accounts.confirmTotp(zhao, 7)).rejects.toEqual(refusedAs('totp-not-begun'));
    await ways.accounts.beginTotp(zhao, 'secret');
    await ways.accounts.confirmTotp(zhao, 7);
    await expect(ways.accounts.beginTotp(zhao, 'another')).rejects.toEqual(refusedAs('totp-confirmed-already'));
    await expect(ways.accounts.confirmTotp(zhao, 8)).rejects.toEqual(refusedAs('totp-confirmed-already'));
  });

  it('sign in whoever shows what is right', async () => {
    const sun = actor('liaison', 'jiaoyuju');
    await ways.accounts.create(security, sun.person, 'h');
    await expect(ways.signIn(sun, false)).rejects.toEqual(refusedAs('sign-in-failed'));
    await ways.signIn(sun);
  });
});

describe('what somebody does about their own ways in', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');
  let session: OwnSession;
  let token: string;
  const shown: Confirmation = { passwordHash: passwordOf(li) };
  const issue = (more: object = {}, confirmation: Confirmation | undefined = shown) => ways.sessions.issueToken(li, { ...wanted, hash: `token ${Math.random()}`, ...more }, session, confirmation);
  /** Each act that needs an open session, and whether something has to be shown once more for it. */
  const acts: readonly (readonly [what: string, asksAgain: boolean, act: (confirmation?: Confirmation) => Promise<unknown>])[] = [
    ['another password', true, (confirmation) => ways.accounts.changePassword(li, passwordOf(li), session, confirmation)],
    ['a second factor', true, (confirmation) => ways.accounts.beginTotp(li, 'secret', session, confirmation)],
    ['a token', true, (confirmation) => ways.sessions.issueToken(li, { ...wanted, hash: `token ${Math.random()}` }, session, confirmation)],
    ['a first code', false, () => ways.accounts.confirmTotp(li, 7, session)],
    ['another post', false, () => ways.sessions.moveTo(li, session, 'kejiju-liaison')],
    ['the end of a token', false, () => ways.sessions.revokeToken(li, token, session)],
  ];

  beforeAll(async () => {
    session = await ways.signedIn(li);
    ({ id: token } = await issue());
  });

  describe.each([
    ['has ended', 'UPDATE session SET ended_at = clock_timestamp()', 'UPDATE session SET ended_at = NULL', 'session-ended'],
    ['is at its last hour', `UPDATE session SET ends_at = clock_timestamp() - interval '1 second'`, `UPDATE session SET ends_at = clock_timestamp() + interval '1 hour'`, 'session-ended'],
    ['has been idle for too long', `UPDATE session SET last_seen_at = clock_timestamp() - interval '16 minutes'`, 'UPDATE session SET last_seen_at = clock_timestamp()', 'session-ended'],
    ['is in a post that was left, though they hold another like it', `UPDATE session SET post = 'kejiju-second-liaison'`, `UPDATE session SET post = 'kejiju-liaison'`, 'session-ended'],
    ['is of somebody who holds no such post any more', `UPDATE holder SET ended_at = clock_timestamp() WHERE person = 'kejiju-liaison'`, `UPDATE holder SET ended_at = NULL WHERE person = 'kejiju-liaison'`, 'right-ended'],
  ])('in a session that %s', (_how, end, undo, refused) => {
    beforeAll(async () => { await ways.meanwhile(end); });
    afterAll(async () => { await ways.meanwhile(undo); });

    it.each(acts)('is refused: %s', async (_what, _asksAgain, act) => {
      await expect(act(shown)).rejects.toEqual(refusedAs(refused));
    });
  });

  it.each(acts.filter(([, asksAgain]) => asksAgain))('asks once more who they are, and holds it against the account as it stands: %s', async (_what, _asksAgain, act) => {
    for (const confirmation of [undefined, { passwordHash: 'of the password before' }, { step: 9 }]) await expect(act(confirmation)).rejects.toEqual(refusedAs('identity-unconfirmed'));
    await act(shown);
  });

  it('takes a code instead of the password, once', async () => {
    const zhao = actor('bureau-head', 'kejiju');
    const own = await ways.signedIn(zhao);
    const ask = (step: number) => ways.sessions.issueToken(zhao, { ...wanted, post: 'kejiju-bureau-head', hash: `token ${Math.random()}` }, own, { step });
    await ways.accounts.beginTotp(zhao, 'secret');
    await ways.accounts.confirmTotp(zhao, 7);
    await expect(ask(7)).rejects.toEqual(refusedAs('identity-unconfirmed'));
    await ask(8);
    await expect(ask(8)).rejects.toEqual(refusedAs('identity-unconfirmed'));
  });

  it('is done in posts they hold, with tokens of a year at most, of which they end their own', async () => {
    await expect(issue({ post: 'kejiju-bureau-head' })).rejects.toEqual(refusedAs('post-not-held'));
    await expect(ways.sessions.moveTo(li, session, 'kejiju-bureau-head')).rejects.toEqual(refusedAs('post-not-held'));
    await expect(issue({ days: 367 })).rejects.toEqual(refusedAs('token-lasts-too-long'));
    await expect(ways.sessions.revokeToken(actor('liaison', 'caizhengju'), token)).rejects.toEqual(refusedAs('token-unknown'));
    await ways.sessions.revokeToken(li, token, session);
  });
});

describe('a session', () => {
  const ways = WaysIn.forTests();
  const li = actor('liaison', 'kejiju');

  it('ends with the post it is in, and does not come back with it', async () => {
    const { hash } = await ways.signedIn(li);
    const organisation = new OrganisationCommands(ways.database.record);
    const about = { post: 'kejiju-liaison', person: li.person, letter: '新科函〔2020〕9号' };
    for (const command of [{ type: 'leavePost', ...about }, { type: 'takePost', ...about }] as const) await organisation.run({ ...request(security, command), command });
    expect(await ways.database.record.query('SELECT ended_at IS NOT NULL AS ended FROM session WHERE id = $1', [hash])).toEqual([{ ended: true }]);
  });
});
