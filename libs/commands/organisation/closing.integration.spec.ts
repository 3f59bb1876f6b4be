import { EventEntity } from '@lianxi/persistence/record/event.entity';
import { FreeTextEntity } from '@lianxi/persistence/record/free-text.entity';
import { AccountEntity } from '@lianxi/persistence/identity/account.entity';
import type { Client } from 'pg';
import { checkIdentity } from '../check/check-identity';
import { checkOrganisation } from '../check/check-organisation';
import { checkRecord } from '../check/check-record';
import { erasuresIn } from '../check/erasures';
import { AccountCommands } from '../identity/account-commands';
import { SessionCommands } from '../identity/session-commands';
import { stranger, untilWaiting } from '../path/locks.fixture';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, request } from '../programme/xinxiang.fixture';
import { OrganisationCommands } from './organisation-commands';
import type { SpokenOrganisationCommand } from './person-name';

jest.setTimeout(60_000);

const programme = 'closing';
const measure3 = taskId(programme, 3);
const security = actor('security-admin');
const letter = '新科函〔2026〕12号';
const authority = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' } as const;

describe('an account that is closed', () => {
  let commands: OrganisationCommands;
  let accounts: AccountCommands;
  let other: Client;
  afterAll(async () => { await other.end(); });
  const on = CommandsOnARecord.forTests([programme]);

  const ask = (command: SpokenOrganisationCommand, by = security, key?: string) => commands.run({ ...request(by, command, key), command });
  const close = (person: string) => ask({ type: 'closeAccount', person, letter });
  const [li, wang] = [actor('liaison', 'kejiju', 'li'), actor('liaison', 'jiaoyuju', 'wang')];
  const types = async (aggregate: string) => (await on.record.manager.find(EventEntity, { where: { aggregate }, order: { seq: 'ASC' } })).map(({ type }) => type);

  beforeAll(async () => {
    commands = new OrganisationCommands(on.record);
    accounts = new AccountCommands(on.record);
    other = await stranger(on.database.url);
    for (const [person, name, post] of [['li', '李明远', 'kejiju-liaison'], ['wang', '王芳菲', 'jiaoyuju-liaison']] as const) {
      await ask({ type: 'enterPerson', person, name }, security, `enter-${person}`);
      await ask({ type: 'takePost', post, person, letter });
      await accounts.create(security, person, 'a hash');
    }
    await accounts.beginTotp(li, 'a secret');
    await accounts.confirmTotp(li, 7);
    const sessions = new SessionCommands(on.record);
    await sessions.issueToken(li, { hash: 'token of li', post: 'kejiju-liaison', name: '李明远的电脑', scope: 'act', days: 30 });
    // One in a post that is held, and one in a post whose time has run out, which would count again if that were taken anew.
    for (const session of ['kejiju-liaison', 'kejiju-bureau-head']) await sessions.signIn({ person: 'li', known: true, shown: { proof: 'openid', strong: true, isRight: true, address: '' }, session, limits: { idleMinutes: 15, hours: 1 } });
    await on.record.query("UPDATE session SET post = id WHERE person = 'li'");
  });
  afterEach(async () => { expect([await checkOrganisation(on.record), await checkIdentity(on.record), await checkRecord(on.record, programme)]).toEqual([[], [], []]); });

  it('decides nothing any more, also where a decision waited for its lock meanwhile', async () => {
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE', [measure3]);
    const waiting = expect(on.tasks.run(measure3, asked(li, { type: 'acknowledge', bureau: 'kejiju' }))).rejects.toEqual(refusedAs('right-ended'));
    await untilWaiting(other);
    expect((await close('li')).answer.events).toEqual(['postLeft', 'accountClosed']);
    await other.query('COMMIT');
    await waiting;
  });

  it('has no password, no second factor, no session and no token, and both chains say so', async () => {
    expect(await on.record.manager.findOneBy(AccountEntity, { person: 'li' })).toMatchObject({ passwordHash: null, totpSecret: null, totpConfirmed: false, totpLastStep: null });
    expect(await on.record.query(`SELECT FROM session WHERE person = 'li' AND ended_at IS NULL`)).toEqual([]);
    expect(await on.record.query(`SELECT FROM access_token WHERE person = 'li' AND revoked_at IS NULL`)).toEqual([]);
    expect((await types('identity')).slice(-2)).toEqual(['accountClosed', 'tokenRevoked']);
    expect((await types('organisation')).slice(-2)).toEqual(['postLeft', 'accountClosed']);
  });

  it('is not opened by a reset or by another account, but by a letter first; then by the reset', async () => {
    await expect(accounts.reset(security, 'li', 'another hash', false)).rejects.toEqual(refusedAs('account-closed'));
    await expect(accounts.create(security, 'li', 'another hash')).rejects.toEqual(refusedAs('account-closed'));
    await ask({ type: 'reopenAccount', person: 'li', letter });
    expect(await checkIdentity(on.record)).toEqual([]);
    await accounts.reset(security, 'li', 'another hash', false);
    expect(await on.record.manager.findOneBy(AccountEntity, { person: 'li' })).toMatchObject({ passwordHash: 'another hash', mustChange: true });
    await close('li');
  });

  it('is found where somebody opens it by hand', async () => {
    await on.record.query(`UPDATE account SET password_hash = 'mine' WHERE person = 'li'`);
    expect(await checkIdentity(on.record)).toMatchObject([{ kind: 'view', where: 'account li', found: 'missing or different' }, { where: 'account li', found: 'left over' }]);
    await on.record.query(`UPDATE account SET password_hash = NULL WHERE person = 'li'`);
  });

  it('keeps the name until it is erased by an act, with the salt, the names of tokens, the hash of the request it came with and the drafts they typed last or that name them', async () => {
    await on.record.query(`INSERT INTO draft (post, place, words, person, kept_at) VALUES ('kejiju-liaison', 'form', '{"text":"李明远拟"}', 'li', now()), ('jiaoyuju-liaison', 'form', '{}', 'wang', now()), ('jiaoyuju-liaison', 'naming', '{"signer":"李明远"}', 'wang', now())`);
    await expect(ask({ type: 'erasePerson', person: 'li' })).rejects.toEqual(refusedAs('name-kept'));
    expect((await ask({ type: 'erasePerson', person: 'li', authority })).answer.events).toEqual(['personErased']);
    const texts = await on.record.manager.findBy(FreeTextEntity, { aggregate: 'organisation' });
    expect(texts.filter(({ body, salt, erasedAt }) => body === null && salt === null && erasedAt !== null)).toHaveLength(1);
    for (const table of ['free_text', 'event', 'command', 'organisation', 'access_token', 'account', 'draft']) expect([table, JSON.stringify(await on.record.query(`SELECT * FROM ${table}`))]).toEqual([table, expect.not.stringContaining('李明远')]);
    expect((await on.record.query<{ body_hash: string }[]>(`SELECT DISTINCT body_hash FROM command WHERE body_hash = 'erased'`))).toHaveLength(1);
    expect(await erasuresIn(on.record.manager)).toMatchObject([{ aggregate: 'organisation', person: 'li', authority }]);
    expect(await on.record.query('SELECT person, place FROM draft')).toEqual([{ person: 'wang', place: 'form' }]);
    await expect(ask({ type: 'reopenAccount', person: 'li', letter })).rejects.toEqual(refusedAs('person-erased'));
  });

  it('is found where a name was blanked without an act, taken away, or is back though it was erased', async () => {
    const [{ hash, salt } = { hash: '', salt: '' }] = await on.record.query<{ hash: string; salt: string }[]>(`SELECT hash, salt FROM free_text WHERE body = '王芳菲'`);
    await on.record.query(`UPDATE free_text SET body = NULL, salt = NULL, erased_at = now() WHERE hash = $1`, [hash]);
    expect(await checkOrganisation(on.record)).toMatchObject([{ kind: 'text', where: `text ${hash}`, found: 'erased by no act' }]);
    await on.record.query('DELETE FROM free_text WHERE hash = $1', [hash]);
    expect(await checkOrganisation(on.record)).toMatchObject([{ kind: 'text', where: `text ${hash}`, found: 'missing' }]);
    await on.record.query(`INSERT INTO free_text (aggregate, hash, salt, body) VALUES ('organisation', $1, $2, '王芳菲')`, [hash, salt]);
    await on.record.query(`UPDATE free_text SET body = '李明远' WHERE aggregate = 'organisation' AND body IS NULL`);
    expect(await checkOrganisation(on.record)).toMatchObject([{ kind: 'text', found: 'there though it was erased' }]);
    await on.record.query(`UPDATE free_text SET body = NULL WHERE body = '李明远'`);
  });

  it('leaves a repeat answered as the first time, and a person without an account closed as well', async () => {
    const first = await ask({ type: 'closeAccount', person: 'rensheju-liaison', letter }, security, 'close-once');
    expect(await ask({ type: 'closeAccount', person: 'rensheju-liaison', letter }, security, 'close-once')).toEqual(first);
    expect(first.answer.events).toEqual(['postLeft', 'accountClosed']);
    expect((await types('identity')).at(-1)).toBe('tokenRevoked');
    await expect(on.tasks.run(measure3, asked(actor('liaison', 'rensheju'), { type: 'acknowledge', bureau: 'rensheju' }))).rejects.toEqual(refusedAs('right-ended'));
    await expect(on.tasks.run(measure3, asked(wang, { type: 'acknowledge', bureau: 'jiaoyuju' }))).resolves.toMatchObject({ status: 200 });
  });
});
