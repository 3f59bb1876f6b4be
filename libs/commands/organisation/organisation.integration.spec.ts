import { EventEntity } from '@lianxi/persistence/record/event.entity';
import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { organisation, personNames } from '@lianxi/persistence/organisation/organisation.queries';
import type { Client } from 'pg';
import { checkOrganisation } from '../check/check-organisation';
import { stranger, untilWaiting } from '../path/locks.fixture';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { activationOf, actor, asked, clockAsked, request } from '../programme/xinxiang.fixture';
import { OrganisationCommands } from './organisation-commands';
import type { SpokenOrganisationCommand } from './person-name';

jest.setTimeout(60_000);

const programme = 'organised';
const measure3 = taskId(programme, 3);
const [system, security] = [actor('system-admin'), actor('security-admin')];

describe('the organisation', () => {
  let commands: OrganisationCommands;
  let other: Client;
  // Before the database is dropped, which ends what is still connected.
  afterAll(async () => { await other.end(); });
  const on = CommandsOnARecord.forTests([programme]);

  const ask = (by: ReturnType<typeof actor>, command: SpokenOrganisationCommand, key?: string) => commands.run({ ...request(by, command, key), command });
  const take = (person: string, more: object = {}): SpokenOrganisationCommand => ({ type: 'takePost', post: 'kejiju-liaison', person, letter: '新科函〔2020〕9号', ...more });
  const sign = (bureau: string, person: string) => on.tasks.run(measure3, asked(actor('liaison', 'kejiju', person), { type: 'acknowledge', bureau }));

  beforeAll(async () => {
    commands = new OrganisationCommands(on.record);
    other = await stranger(on.database.url);
    for (const [person, name] of [['li', '李明'], ['wang', '王芳'], ['zhao', '赵强']] as const) await ask(security, { type: 'enterPerson', person, name });
  });
  afterEach(async () => { expect(await checkOrganisation(on.record)).toEqual([]); });

  it('keeps names in rows that can be erased, and only their hashes in events', async () => {
    const names = await personNames(on.record.manager);
    const { persons } = await organisation(on.record.manager);
    expect(['li', 'wang', 'zhao'].map((id) => [id, names.get(persons[id]!.nameHash)])).toEqual([['li', '李明'], ['wang', '王芳'], ['zhao', '赵强']]);
    const events = await on.record.manager.find(EventEntity, { where: { aggregate: 'organisation' }, order: { seq: 'ASC' } });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
    expect(events.map(({ text }) => text).join()).not.toMatch(/李明|王芳|赵强/);
  });

  it('gives whoever holds a post its right, and takes it from whoever held it, at once', async () => {
    await ask(security, take('li'));
    await ask(security, take('wang'));
    await expect(sign('kejiju', 'li')).rejects.toEqual(refusedAs('right-ended'));
    expect((await sign('kejiju', 'wang')).answer.events).toEqual(['receiptSigned']);
    expect(await on.record.manager.find(HolderEntity, { where: { post: 'kejiju-liaison' }, order: { beginsAt: 'ASC' } })).toMatchObject([
      { person: 'kejiju-liaison', endedAt: expect.any(String) as string },
      { person: 'li', post: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison', endedAt: expect.any(String) as string }, { person: 'wang', endedAt: null },
    ]);
  });

  it('names in the record whose substitute decided, and nobody where somebody holds the post in their own right', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    await ask(security, { type: 'takePost', post: 'kejiju-liaison', person: 'zhao', substitute: true, until, letter: '新科函〔2020〕11号' });
    const by = async (bureau: string, person: string) => {
      await on.tasks.run(taskId(programme, 4), asked(actor('liaison', bureau, person), { type: 'acknowledge', bureau }));
      const [last] = await on.record.manager.find(EventEntity, { where: { aggregate: taskId(programme, 4) }, order: { seq: 'DESC' }, take: 1 });
      return (JSON.parse(last!.text) as { by: unknown }).by;
    };
    expect(await by('kejiju', 'zhao')).toEqual({ person: 'zhao', bureau: 'kejiju', role: 'liaison', for: 'wang', letter: '新科函〔2020〕11号' });
    await expect(ask(actor('liaison', 'kejiju', 'zhao'), take('li'))).rejects.toEqual(refusedAs('substitute-appoints'));
    expect(await by('jiaoyuju', 'jiaoyuju-liaison')).toEqual({ person: 'jiaoyuju-liaison', bureau: 'jiaoyuju', role: 'liaison', letter: expect.any(String) as string });
    expect(await checkOrganisation(on.record)).toEqual([]);
  });

  it('gives whoever never held a post no right: to no task, no programme, no clock and no post', async () => {
    const stranger = actor('office', 'lianxi-office', 'stranger');
    const no = refusedAs('post-not-held');
    await expect(sign('kejiju', 'stranger')).rejects.toEqual(no);
    await expect(on.tasks.renew(measure3, request(stranger, {}))).rejects.toEqual(no);
    await expect(on.programmes.activate({ ...activationOf('by-a-stranger'), actor: stranger })).rejects.toEqual(no);
    await expect(on.programmes.changeClock(programme, { ...clockAsked({ type: 'runClock' }), actor: stranger })).rejects.toEqual(no);
    await expect(ask(actor('system-admin', 'lianxi-office', 'stranger'), { type: 'createPost', post: 'p', bureau: 'kejiju', role: 'liaison', title: 't' })).rejects.toEqual(no);
  });

  it('is honoured by a decision that waited for its lock meanwhile', async () => {
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE', [measure3]);
    const waiting = expect(on.tasks.run(measure3, asked(actor('liaison', 'kejiju', 'wang'), { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-10-12' }))).rejects.toEqual(refusedAs('right-ended'));
    await untilWaiting(other);
    await ask(security, { type: 'leavePost', post: 'kejiju-liaison', person: 'wang', letter: '新科函〔2020〕10号' });
    await other.query('COMMIT');
    await waiting;
  });

  it('waits for a decision that holds the right it is to end', async () => {
    await ask(security, take('zhao'));
    await other.query('BEGIN');
    await other.query('SELECT FROM holder WHERE person = $1 FOR SHARE', ['zhao']);
    const left = ask(security, { type: 'leavePost', post: 'kejiju-liaison', person: 'zhao', letter: '新科函〔2020〕11号' });
    await untilWaiting(other);
    await other.query('COMMIT');
    expect((await left).answer.events).toEqual(['postLeft']);
  });

  it('takes back a holding that never began, with its row', async () => {
    await ask(security, take('li', { from: '2099-01-01T00:00:00.000Z' }));
    await ask(security, { type: 'leavePost', post: 'kejiju-liaison', person: 'li', letter: '新科函〔2020〕12号' });
    expect(await on.record.query(`SELECT FROM holder WHERE begins_at > '2090-01-01'`)).toEqual([]);
  });

  it('answers a repeat as the first time, refuses its key for anything else, and serialises what comes at once', async () => {
    const form = { type: 'createPost', post: 'kejiju-head', bureau: 'kejiju', role: 'bureau-head', title: '局长' } as const;
    const first = await ask(system, form, 'create-head');
    expect(await ask(system, form, 'create-head')).toEqual(first);
    await expect(ask(system, { ...form, post: 'another' }, 'create-head')).rejects.toEqual(refusedAs('key-reused'));
    const taken = await Promise.allSettled(['li', 'wang', 'zhao', 'li', 'wang'].map((person) => ask(security, { ...take(person), post: 'kejiju-head' } as SpokenOrganisationCommand)));
    expect(taken.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(3);
    const { posts } = await organisation(on.record.manager);
    expect(posts['kejiju-head']!.holdings.filter(({ until }) => until === undefined)).toHaveLength(1);
  });

  it('refuses by its rules, and changes nothing', async () => {
    const before = await organisation(on.record.manager);
    await expect(ask(actor('liaison', 'caizhengju'), take('li'))).rejects.toEqual(refusedAs('not-entitled'));
    await expect(ask(security, take('nobody'))).rejects.toEqual(refusedAs('person-unknown'));
    expect(await organisation(on.record.manager)).toEqual(before);
  });

  it('is checked: a holder put in by hand is found, and another name given to somebody', async () => {
    await on.record.query(`INSERT INTO holder (post, person, begins_at, bureau, role) VALUES ('kejiju-liaison', 'intruder', '2020-01-01', 'kejiju', 'bureau-head')`);
    expect(await checkOrganisation(on.record)).toMatchObject([{ aggregate: 'organisation', kind: 'view', found: 'left over' }]);
    await on.record.query(`DELETE FROM holder WHERE person = 'intruder'`);
    await on.record.query(`UPDATE free_text SET body = '李四' WHERE body = '李明'`);
    expect(await checkOrganisation(on.record)).toMatchObject([{ aggregate: 'organisation', kind: 'text', found: 'not what was written' }]);
    await on.record.query(`UPDATE free_text SET body = '李明' WHERE body = '李四'`);
  });

  describe('with somebody who signs for nobody', () => {
    beforeAll(async () => {
      await ask(security, { type: 'enterPerson', person: 'zhou', name: '周宁' });
      await ask(security, { type: 'takePost', post: 'jiaoyuju-bureau-head', person: 'zhou', substitute: true, except: 'signing', until: '2090-01-01T00:00:00.000Z', letter: '新教函〔2020〕12号' });
    });

    it.each([['they may sign by their row', 'except_for', null], ['they stand in by another letter in it', 'letter', '新教函〔2020〕99号']])('is checked: that %s is found', async (_what, column, value) => {
      const change = (to: string | null) => on.record.query(`UPDATE holder SET ${column} = $1 WHERE post = 'jiaoyuju-bureau-head' AND person = 'zhou'`, [to]);
      const [{ was }] = await on.record.query<[{ was: string }]>(`SELECT ${column} AS was FROM holder WHERE post = 'jiaoyuju-bureau-head' AND person = 'zhou'`);
      await change(value);
      expect(await checkOrganisation(on.record)).toMatchObject([{ aggregate: 'organisation', kind: 'view', found: 'missing or different' }, { aggregate: 'organisation', kind: 'view', found: 'left over' }]);
      await change(was);
    });
  });
});
