import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkIdentity } from '@lianxi/commands/check/check-identity';
import { checkOrganisation } from '@lianxi/commands/check/check-organisation';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { rebuildTask } from '@lianxi/commands/check/rebuild';
import { OrganisationCommands } from '@lianxi/commands/organisation/organisation-commands';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import { taskId } from '@lianxi/commands/programme/task-id';
import { activationOf, actor, asked, clockAsked, office, request, tellOf } from '@lianxi/commands/programme/xinxiang.fixture';
import { newestView } from '@lianxi/commands/task/newest-view';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { migrateUp } from '@lianxi/persistence/migrations/run';
import { createDataSource } from '@lianxi/persistence/database';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import { leaseTells, postponeTell, recordDelivered } from '@lianxi/persistence/record/tell-lease.sql';
import { watchFigures } from '@lianxi/persistence/record/watch.queries';
import { deliverNotices } from '@lianxi/persistence/reminders/delivery.sql';
import { establishExamples } from '@lianxi/test/support/examples';
import type { DataSource } from 'typeorm';
import { freePort } from '../local/ports';
import type { PostgresServer } from '../local/postgres-server';
import { startPostgres } from '../local/postgres-server';
import type { DatabaseUrls } from './roles';
import { grantToApplication, prepareDatabase } from './roles';

jest.setTimeout(60_000);

const programme = 'roles';
const task = taskId(programme, 3);

describe('the application’s role', () => {
  let folder: string;
  let server: PostgresServer;
  let record: DataSource;
  let urls: DatabaseUrls;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-roles-'));
    chmodSync(folder, 0o711);
    server = await startPostgres({ folder: join(folder, 'postgres'), port: await freePort() });
    urls = await prepareDatabase(server.url);
    await migrateUp(urls.owner);
    await grantToApplication(urls.owner);
    await establishExamples(urls.application);
    record = await createDataSource(urls.application, { applicationName: 'lianxi-test' }).initialize();
  });

  afterAll(async () => {
    await record.destroy();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const tellAll = async () => {
    for (const { taskId: told } of await leaseTells(record, { started: false, limit: 99, leaseMs: 1_000 })) {
      await postponeTell(record, told, 0);
      await recordDelivered(record, (await newestView(record, told))!);
    }
  };

  it('has what it needs of a server of one\'s own too, which `prepare.js` gets ready as often as it is run', async () => {
    const run = promisify(execFile);
    const prepared = async () => (await run(process.execPath, [require.resolve('../dist/postgres/prepare.js')], { env: { LIANXI_ADMIN_URL: server.url } })).stdout;
    const owner = createDataSource(urls.owner, { applicationName: 'lianxi-test' });
    await (await owner.initialize()).query('REVOKE ALL ON event FROM lianxi_app');
    await expect(record.query('SELECT FROM event LIMIT 1')).rejects.toThrow(/permission denied/);
    expect(await prepared()).toBe(`DATABASE_URL of the owner, who migrates: ${urls.owner}\nDATABASE_URL of API, worker and found.js: ${urls.application}\n`);
    await owner.destroy();
    await record.query('SELECT FROM event LIMIT 1');
    await expect(record.query('UPDATE event SET seq = 0')).rejects.toThrow(/permission denied/);
    await expect(run(process.execPath, [require.resolve('../dist/postgres/prepare.js')], { env: {} })).rejects.toThrow(/LIANXI_ADMIN_URL/);
  });

  it('may do all that a programme needs: activate, sign, contribute, attach, renew, tell, move the clock, remind, deliver, watch, check', async () => {
    const [tasks, programmes] = [new TaskCommands(record), new ProgrammeCommands(record)];
    await programmes.activate(activationOf(programme));
    await tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' }));
    await tasks.run(task, asked(actor('liaison', 'jiaoyuju'), { type: 'contribute', milestone: 'd5-2020', bureau: 'jiaoyuju', text: '配合情况' }));
    await tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'attachEvidence', milestones: ['d5-2020'], bureau: 'kejiju', sha256: 'f'.repeat(64), size: 7, kind: 'pdf', name: '通知.pdf' }));
    await tasks.renew(task, request(office, {}));
    await tellAll();
    await programmes.changeClock(programme, clockAsked({ type: 'jumpClock', to: '2020-10-16T01:00:00.000Z' }));
    for (const { id } of await record.manager.findBy(TaskEntity, { programmeId: programme })) {
      for (let rung = await nextOf(id); rung && rung.at <= '2020-10-16T01:00:00.000Z'; rung = await nextOf(id)) {
        await tasks.carryOutStep({ programme, task: id, key: rung.key, epoch: (await tellOf(record, id)).epoch }, rung.kind);
      }
    }
    expect(await deliverNotices(record.manager)).toEqual([{ programme, notices: 17 }]);
    expect(await watchFigures(record.manager)).toEqual({ overdueSteps: 0, undeliveredViews: 0, undeliveredNotices: 0 });
    await rebuildTask(record, task);
    expect(await checkRecord(record, programme)).toEqual([]);
    await Promise.all([tasks.close(), programmes.close()]);
  });

  const authority = { kind: 'instruction', number: '新政批〔2026〕3号', on: '2026-01-05' } as const;
  const security = actor('security-admin');
  const textsOf = (aggregate: string) => record.query<{ hash: string; body: string | null; salt: string | null }[]>('SELECT hash, body, salt FROM free_text WHERE aggregate = $1', [aggregate]);

  it('may erase a text by the act that records it: of a task, and the name of somebody whose account is closed', async () => {
    const [tasks, organisation] = [new TaskCommands(record), new OrganisationCommands(record)];
    const [wrote] = await record.query<{ seq: number }[]>(`SELECT seq FROM event WHERE aggregate = $1 AND type = 'contributionFiled'`, [task]);
    const command = { type: 'eraseText', of: wrote!.seq, authority } as const;
    await tasks.eraseText(task, { ...request(security, command), command });
    expect(await textsOf(task)).toEqual(expect.arrayContaining([expect.objectContaining({ body: null, salt: null }), expect.objectContaining({ body: '通知.pdf' })]));
    for (const asks of [{ type: 'closeAccount', person: 'kejiju-liaison', letter: '1号' }, { type: 'erasePerson', person: 'kejiju-liaison', authority }] as const) await organisation.run({ ...request(security, asks), command: asks });
    expect((await textsOf('organisation')).filter(({ body }) => body === null)).toHaveLength(1);
    expect([await checkRecord(record, programme), await checkOrganisation(record), await checkIdentity(record)]).toEqual([[], [], []]);
    await tasks.close();
  });

  it('may erase nothing otherwise: neither without an act, nor by one of before, nor what the act does not name', async () => {
    const [name] = (await textsOf('organisation')).filter(({ body }) => body !== null);
    const [file] = (await textsOf(task)).filter(({ body }) => body !== null);
    const [gone] = (await textsOf(task)).filter(({ body }) => body === null);
    for (const [aggregate, { hash }] of [['organisation', name!], [task, file!], [task, gone!]] as const) {
      await expect(record.query('SELECT erase_text($1, $2)', [aggregate, hash])).rejects.toThrow('no event of this transaction erases this text');
    }
    // An act of this very transaction, of another text, and one that is no erasure.
    for (const [type, hash] of [['textErased', gone!.hash], ['contributionFiled', file!.hash]] as const) {
      await expect(record.transaction(async (manager) => {
        await manager.query(`INSERT INTO event (aggregate, seq, v, type, at, actor, text, hash) VALUES ($1, 9999, 1, $2, now(), '', $3, '')`, [task, type, JSON.stringify({ event: { type, hash } })]);
        await manager.query('SELECT erase_text($1, $2)', [task, file!.hash]);
      })).rejects.toThrow('no event of this transaction erases this text');
    }
    expect((await textsOf(task)).filter(({ body }) => body !== null)).toEqual([file]);
  });

  it('reaches nothing by the function but what it names: its search path is pinned, and nobody else may call it', async () => {
    const [known] = await record.query<{ config: string[]; definer: boolean; owner: string; acl: string }[]>(
      `SELECT proconfig AS config, prosecdef AS definer, proowner::regrole::text AS owner, proacl::text AS acl FROM pg_proc WHERE proname = 'erase_text'`);
    expect(known).toEqual({ config: ['search_path=pg_catalog, pg_temp'], definer: true, owner: 'lianxi_owner', acl: '{lianxi_owner=X/lianxi_owner,lianxi_app=X/lianxi_owner}' });
  });

  it.each([
    ...['event', 'command', 'document', 'free_text', 'programme', 'task', 'tell', 'notice', 'notice_line', 'organisation', 'identity', 'account', 'access_token'].map((table) => `DELETE FROM ${table}`),
    'UPDATE event SET actor = actor', 'UPDATE command SET actor = actor', 'UPDATE document SET version = version', 'UPDATE free_text SET body = body',
    ...['programme SET id = id', 'task SET programme_id = programme_id', 'task SET measure = measure', 'task SET told_after = told_after', 'strike_off_list SET programme_id = programme_id', 'organisation SET id = id', 'identity SET id = id', 'access SET id = id', 'notice SET bureau = bureau', 'notice_line SET bureau = bureau'].map((moved) => `UPDATE ${moved}`),
    ...['event', 'task', 'rung'].map((table) => `TRUNCATE ${table}`),
    'INSERT INTO migration (timestamp, name) VALUES (1, \'mine\')', 'CREATE TABLE mine ()', 'ALTER TABLE rung ADD COLUMN mine text',
  ])('may not: %s', async (statement) => {
    await expect(record.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  async function nextOf(id: string) {
    return (await record.manager.findOneByOrFail(TaskEntity, { id })).state.rungs[0];
  }
});
