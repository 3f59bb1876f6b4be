import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { Client, Connection, ServiceError } from '@temporalio/client';
import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, taskStateQueryName, taskToldSignalName } from '@lianxi/contracts/roadmap-task';
import { leaseTells, recordDelivered } from '@lianxi/persistence/record/tell-lease.sql';
import { TellEntity } from '@lianxi/persistence/record/tell.entity';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord } from '../programme.fixture';
import { proxyTo } from '../proxy.fixture';
import type { WorkerSettings } from '../surroundings/settings';
import { settingsFor, startWorker } from '../worker.fixture';
import { Dispatcher } from './dispatcher';
import type { Renewal } from './renewal';
import { TaskRuns } from './task-runs';

jest.setTimeout(120_000);

let test: TestRecord;
let connection: Connection;
let client: Client;
let plan: PlanInTheRecord;
const workers: INestApplicationContext[] = [];

beforeAll(async () => {
  test = await openTestRecord();
  connection = await Connection.connect({ address: process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '' });
  client = new Client({ connection });
});

beforeEach(async () => {
  plan = await PlanInTheRecord.open(test.record, { only: [3, 4] });
});

afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  await plan.close();
  // The next test's dispatcher is to find nothing of this one.
  await test.record.query('UPDATE tell SET delivered = version');
});

afterAll(async () => {
  await connection.close();
  await test.drop();
});

const startsWith = async (changed: Partial<WorkerSettings> = {}): Promise<INestApplicationContext> => {
  const worker = await startWorker(settingsFor(test.url, changed));
  workers.push(worker);
  return worker;
};
const handle = (measure: number) => client.workflow.getHandle(roadmapTaskId(plan.programme, measure));
const run = async (measure: number): Promise<TaskRunState> => await client.withDeadline(Date.now() + 2_000, () => handle(measure).query<TaskRunState>(taskStateQueryName));
const knows = async (measure: number): Promise<void> => {
  await eventually(async () => (await run(measure)).view.version === (await newestView(test.record, plan.task(measure)))?.version, 60_000);
};
const tellRow = async (measure: number): Promise<TellEntity> => await test.record.getRepository(TellEntity).findOneByOrFail({ taskId: plan.task(measure) });
const waitsLonger = async (measure: number): Promise<void> => { await test.record.query(`UPDATE tell SET changed_at = changed_at - interval '1 second' WHERE task_id = $1`, [plan.task(measure)]); };
const signalsOf = async (measure: number): Promise<number> =>
  ((await handle(measure).fetchHistory()).events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;

describe('the dispatcher', () => {
  it('starts a new task’s workflow and tells it what follows', async () => {
    await startsWith();
    await knows(3);
    await plan.signs(3, 'kejiju');
    await knows(3);
    expect((await run(3)).view.waitingFor.some((line) => line.includes('市科技局'))).toBe(false);
  });

  it('tells once what was decided five times while nobody told it', async () => {
    for (const bureau of ['kejiju', 'jiaoyuju', 'caizhengju', 'rensheju']) await plan.signs(3, bureau);
    await startsWith();
    await knows(3);
    expect((await run(3)).view.version).toBe(5);
    expect(await signalsOf(3)).toBe(1);
  });

  it('hears of a commit without waiting for its next look, also after its connection was lost', async () => {
    await startsWith({ pollMs: 3_600_000 });
    await knows(3);
    await plan.signs(3, 'kejiju');
    await knows(3);
    await test.record.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lianxi-worker-listen' AND datname = current_database()`);
    await eventually(async () => (await test.record.query<unknown[]>(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'lianxi-worker-listen' AND datname = current_database() AND query LIKE 'LISTEN%'`)).length === 1);
    await plan.signs(3, 'jiaoyuju');
    await knows(3);
  });

  it('finds by looking what nobody told it of', async () => {
    await startsWith();
    await knows(3);
    await test.record.query('UPDATE tell SET version = version + 1 WHERE task_id = $1', [plan.task(3)]);
    await knows(3);
  });

  it('tells again what a worker had taken before it died', async () => {
    const taken = await leaseTells(test.record, { started: false, limit: 9, leaseMs: 700 });
    expect(taken.map(({ taskId }) => taskId).sort()).toEqual([plan.task(3), plan.task(4)].sort());
    await startsWith();
    await knows(3);
    await knows(4);
    await eventually(async () => (await plan.untold()) === 0);
  });

  it('takes nothing that another worker has taken', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => leaseTells(test.record, { started: false, limit: 1, leaseMs: 60_000 })));
    const third = await leaseTells(test.record, { started: false, limit: 9, leaseMs: 60_000 });
    expect([...first!, ...second!, ...third].map(({ taskId }) => taskId).sort()).toEqual([plan.task(3), plan.task(4)].sort());
  });

  it.each([3, 4])('takes first what has waited longest, whoever that is (measure %i)', async (measure) => {
    await waitsLonger(measure);
    const first = await leaseTells(test.record, { started: false, limit: 1, leaseMs: 60_000 });
    expect(first.map(({ taskId }) => taskId)).toEqual([plan.task(measure)]);
  });

  it('takes one whose telling has failed as one that waits from the end of its pause', async () => {
    await waitsLonger(3);
    await test.record.query(`UPDATE tell SET attempts = 1, lease_until = clock_timestamp() - interval '1 millisecond' WHERE task_id = $1`, [plan.task(3)]);
    const first = await leaseTells(test.record, { started: false, limit: 1, leaseMs: 60_000 });
    expect(first.map(({ taskId }) => taskId)).toEqual([plan.task(4)]);
  });

  it('starts runs also while those that are known keep it busy', async () => {
    const [busy, fresh] = [plan.task(3), plan.task(4)];
    await test.record.query('UPDATE tell SET delivered = 1, version = 2 WHERE task_id = $1', [busy]);
    // Each time it is told, there is something newer.
    const tell = async ({ task }: { readonly task: string }) => { if (task === busy) await test.record.query('UPDATE tell SET version = version + 1 WHERE task_id = $1', [busy]); };
    const dispatcher = new Dispatcher({ record: test.record, runs: { tell } as unknown as TaskRuns, renewal: { proves: () => Promise.resolve(true) } as unknown as Renewal }, settingsFor(test.url, { deliveriesAtOnce: 1 }));
    dispatcher.onApplicationBootstrap();
    try {
      await eventually(async () => (await test.record.query<unknown[]>('SELECT FROM tell WHERE task_id = $1 AND delivered = version', [fresh])).length === 1, 10_000);
      expect((await tellRow(3)).delivered).toBeLessThan((await tellRow(3)).version);
    } finally {
      await dispatcher.onModuleDestroy();
    }
  });

  it('does not queue for a task that a command is just changing', async () => {
    await test.record.transaction(async (command) => {
      await command.query('UPDATE tell SET version = version + 1 WHERE task_id = $1', [plan.task(3)]);
      expect((await leaseTells(test.record, { started: false, limit: 9, leaseMs: 60_000 })).map(({ taskId }) => taskId)).toEqual([plan.task(4)]);
    });
  });

  it.each([4, 8, 13, 14])('tells the others though one task fails for ever, also when one is told at a time (gRPC code %i)', async (code) => {
    const [failing, other] = [plan.task(3), plan.task(4)];
    await waitsLonger(3);
    const error = new ServiceError('failed', { cause: Object.assign(new Error('failed'), { code, details: '', metadata: {} }) });
    const runs = { tell: ({ task }: { readonly task: string }) => (task === failing ? Promise.reject(error) : Promise.resolve()) } as unknown as TaskRuns;
    const renewal = { proves: () => Promise.resolve(true) } as unknown as Renewal;
    Logger.overrideLogger(false);
    const dispatcher = new Dispatcher({ record: test.record, runs, renewal }, settingsFor(test.url, { deliveriesAtOnce: 1 }));
    dispatcher.onApplicationBootstrap();
    try {
      const untold = async () => (await test.record.query<{ task_id: string }[]>('SELECT task_id FROM tell WHERE delivered < version')).map(({ task_id }) => task_id);
      await eventually(async () => !(await untold()).includes(other), 10_000);
      expect(await untold()).toEqual([failing]);
    } finally {
      await dispatcher.onModuleDestroy();
    }
  });

  it('counts for nothing what the run of an older epoch was told', async () => {
    const older = (await newestView(test.record, plan.task(3)))!;
    await plan.renew(3);
    await recordDelivered(test.record, older);
    expect(await tellRow(3)).toMatchObject({ delivered: 0, leaseUntil: null });
    await recordDelivered(test.record, (await newestView(test.record, plan.task(3)))!);
    expect(await tellRow(3)).toMatchObject({ delivered: 2, version: 2 });
  });

  it('remembers since when a workflow knows too little: from the first commit it was not told of', async () => {
    const first = await tellRow(3);
    await plan.signs(3, 'kejiju');
    expect((await tellRow(3)).changedAt).toBe(first.changedAt);
    await recordDelivered(test.record, { task: plan.task(3), epoch: first.epoch, version: first.version });
    expect((await tellRow(3)).changedAt > first.changedAt).toBe(true);
  });

  it('may tell twice and out of order: the run keeps the newest', async () => {
    const older = (await newestView(test.record, plan.task(3)))!;
    await plan.signs(3, 'kejiju');
    await startsWith();
    await knows(3);
    for (const view of [older, (await newestView(test.record, plan.task(3)))!, older]) await handle(3).signal(taskToldSignalName, view);
    expect((await run(3)).view).toEqual(await newestView(test.record, plan.task(3)));
  });

  it('needs no run to tell a task that is concluded', async () => {
    const view = { ...(await newestView(test.record, plan.task(3)))!, phase: 'concluded' as const };
    await new TaskRuns(client, { taskQueue: 'nowhere', callMs: 5_000 }).tell(view);
    await expect(handle(3).describe()).rejects.toThrow('not found');
  });

  it('goes on with the record while Temporal is away, and has told everything within a minute after', async () => {
    const proxy = await proxyTo(process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '');
    try {
      await startsWith({ callMs: 1_000, temporal: { address: proxy.address, namespace: 'default' } });
      await knows(3);
      await eventually(async () => (await plan.untold()) === 0);
      proxy.cut();
      for (const bureau of ['kejiju', 'jiaoyuju', 'caizhengju']) await plan.signs(3, bureau);
      await plan.signs(4, 'kejiju');
      // Long enough for the pauses between attempts to have grown.
      await eventually(async () => (await test.record.query<unknown[]>('SELECT FROM tell WHERE delivered < version AND attempts >= 4')).length > 0, 30_000);
      expect(await plan.untold()).toBe(2);
      proxy.mend();
      await eventually(async () => (await plan.untold()) === 0, 60_000);
      await knows(3);
      await knows(4);
    } finally {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      await proxy.close();
    }
  });

  it('goes on after every connection to the record was lost at once', async () => {
    await startsWith();
    await knows(3);
    await test.record.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'lianxi-worker%' AND datname = current_database()`);
    await plan.signs(3, 'kejiju');
    await knows(3);
  });

  it('starts while Temporal is away and works once it is there', async () => {
    const proxy = await proxyTo(process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '');
    proxy.cut();
    try {
      await startsWith({ callMs: 1_000, temporal: { address: proxy.address, namespace: 'default' } });
      expect(await plan.untold()).toBe(2);
      proxy.mend();
      await knows(3);
    } finally {
      await Promise.all(workers.splice(0).map((worker) => worker.close()));
      await proxy.close();
    }
  });
});
