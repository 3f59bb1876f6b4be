import type { INestApplicationContext } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, taskStateQueryName } from '@lianxi/contracts/roadmap-task';
import type { TestRecord } from '../../../../test/support/database';
import { openTestRecord } from '../../../../test/support/database';
import { eventually } from '../eventually.fixture';
import { PlanInTheRecord } from '../programme.fixture';
import { WorkerSettings } from '../surroundings/settings';
import { settingsFor, startWorker } from '../worker.fixture';

jest.setTimeout(120_000);

let test: TestRecord;
let plan: PlanInTheRecord;
let worker: INestApplicationContext;
let client: Client;

beforeAll(async () => {
  test = await openTestRecord();
  plan = await PlanInTheRecord.open(test.record, { only: [3, 4, 5] });
  worker = await startWorker(settingsFor(test.url, { silenceMs: 1_000, callMs: 1_000 }));
  client = worker.get(Client);
  await plan.settles();
});

afterAll(async () => {
  await worker.close();
  await plan.close();
  await test.drop();
});

const handle = (measure: number) => client.workflow.getHandle(roadmapTaskId(plan.programme, measure));
const runIdOf = async (measure: number): Promise<string> => (await handle(measure).describe()).runId;

/** Waits until the task's run works by the record's present view. */
const knows = async (measure: number): Promise<void> => {
  await eventually(async () => {
    const { view } = await client.withDeadline(Date.now() + 1_000, () => handle(measure).query<TaskRunState>(taskStateQueryName));
    const newest = await newestView(test.record, plan.task(measure));
    return view.epoch === newest?.epoch && view.version === newest.version;
  });
};

describe('renewal', () => {
  it('gives a run that answers the new epoch and leaves it at work', async () => {
    const [before, epoch] = [await runIdOf(3), (await newestView(test.record, plan.task(3)))!.epoch];
    await plan.renew(3);
    await knows(3);
    expect((await newestView(test.record, plan.task(3)))!.epoch).toBeGreaterThan(epoch);
    expect(await runIdOf(3)).toBe(before);
  });

  it('starts a run where there is none any more', async () => {
    await handle(4).terminate('lost');
    await plan.renew(4);
    await knows(4);
    await plan.settles();
  });

  it('starts anew a run that is wedged and never answers', async () => {
    await handle(5).terminate('lost');
    const { taskQueue } = worker.get(WorkerSettings);
    await client.workflow.start('codeThatNoWorkerHas', { workflowId: roadmapTaskId(plan.programme, 5), taskQueue });
    const wedged = await runIdOf(5);
    await plan.renew(5);
    await knows(5);
    expect(await runIdOf(5)).not.toBe(wedged);
    await plan.settles();
  });

  it('says that a task was told only once its run has proved that it is there', async () => {
    await handle(5).terminate('lost');
    await client.workflow.start('codeThatNoWorkerHas', { workflowId: roadmapTaskId(plan.programme, 5), taskQueue: 'where nobody works' });
    await plan.renew(5);
    // A second attempt: the first has ended without proof.
    await eventually(async () => (await test.record.query<unknown[]>('SELECT FROM tell WHERE task_id = $1 AND attempts >= 2', [plan.task(5)])).length === 1);
    expect(await plan.untold()).toBe(1);
    await knows(5);
    await plan.settles();
  });
});
