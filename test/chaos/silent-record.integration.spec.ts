import { Socket } from 'node:net';
import { RecordUnreachable } from '@lianxi/commands/path/faults';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { createDataSource } from '@lianxi/persistence/database';
import { PlanInTheRecord } from '@lianxi/worker/programme.fixture';
import type { Proxy } from '@lianxi/worker/proxy.fixture';
import { proxyTo } from '@lianxi/worker/proxy.fixture';
import type { DataSource } from 'typeorm';
import type { TestRecord } from '../support/database';
import { openTestRecord } from '../support/database';

jest.setTimeout(60_000);

let test: TestRecord;
let plan: PlanInTheRecord;
let proxy: Proxy;
let record: DataSource;
let commands: TaskCommands;

const keptAlive = jest.spyOn(Socket.prototype, 'setKeepAlive');

beforeEach(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record, { only: [3] });
  const url = new URL(test.url);
  proxy = await proxyTo(url.host);
  url.host = proxy.address;
  record = await createDataSource(url.toString(), { applicationName: 'over-a-proxy', poolSize: 1, statementTimeoutMs: 2_000, idleInTransactionMs: 200, limitsTrips: true }).initialize();
  commands = new TaskCommands(record);
});

afterEach(async () => {
  await commands.close();
  await record.destroy();
  await proxy.close();
  await plan.close();
  await test.drop();
});

const sign = (bureau: string): Promise<unknown> =>
  commands.run(plan.task(3), { actor: { person: `${bureau}-liaison`, bureau, role: 'liaison' }, bodyHash: '', command: { type: 'acknowledge', bureau } });

describe('a record that falls silent', () => {
  it('is told as unreachable to the command that waits for it, and the next one gets a connection that works', async () => {
    await record.query('SELECT 1');
    proxy.stall();
    // Both at once for the one connection of the pool: the second is lent what the first leaves.
    const [first, second] = await Promise.allSettled([sign('jiaoyuju'), sign('caizhengju')]);
    expect(first).toMatchObject({ status: 'rejected', reason: expect.any(RecordUnreachable) as unknown });
    expect(second).toMatchObject({ status: 'fulfilled' });
    await sign('jiaoyuju');
  });

  it('is noticed on a quiet connection within seconds: either side asks whether the other is there', async () => {
    keptAlive.mockClear();
    await record.destroy();
    await record.initialize();
    await sign('kejiju');
    expect(keptAlive.mock.calls.length).toBeGreaterThan(0);
    expect(new Set(keptAlive.mock.calls.map(([, afterMs]) => afterMs))).toEqual(new Set([10_000]));
  });

  it('keeps no lock for a transaction that somebody opened and left', async () => {
    const left = record.createQueryRunner();
    await left.startTransaction();
    await left.query('SELECT FROM task WHERE id = $1 FOR UPDATE', [plan.task(3)]);
    await plan.signs(3, 'kejiju');
    await expect(left.query('SELECT 1')).rejects.toThrow();
    await left.release();
  });
});
