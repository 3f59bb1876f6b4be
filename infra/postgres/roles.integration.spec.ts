import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRecord } from '@lianxi/commands/check/check-record';
import { rebuildViews } from '@lianxi/commands/check/rebuild';
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
import { grantToApplication, prepareDatabase } from './roles';

jest.setTimeout(60_000);

const programme = 'roles';
const task = taskId(programme, 3);

describe('the application’s role', () => {
  let folder: string;
  let server: PostgresServer;
  let record: DataSource;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-roles-'));
    chmodSync(folder, 0o711);
    server = await startPostgres({ folder: join(folder, 'postgres'), port: await freePort() });
    const urls = await prepareDatabase(server.url);
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
    await rebuildViews(record, task);
    expect(await checkRecord(record, programme)).toEqual([]);
    await Promise.all([tasks.close(), programmes.close()]);
  });

  it.each([
    ...['event', 'command', 'document', 'free_text', 'programme', 'task', 'tell', 'notice', 'notice_line', 'organisation', 'identity', 'account', 'access_token'].map((table) => `DELETE FROM ${table}`),
    'UPDATE event SET actor = actor', 'UPDATE command SET actor = actor', 'UPDATE document SET version = version', 'UPDATE free_text SET body = body',
    ...['event', 'task', 'rung'].map((table) => `TRUNCATE ${table}`),
    'INSERT INTO migration (timestamp, name) VALUES (1, \'mine\')', 'CREATE TABLE mine ()', 'ALTER TABLE rung ADD COLUMN mine text',
  ])('may not: %s', async (statement) => {
    await expect(record.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  async function nextOf(id: string) {
    return (await record.manager.findOneByOrFail(TaskEntity, { id })).state.rungs[0];
  }
});
