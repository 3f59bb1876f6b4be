import { randomUUID } from 'node:crypto';
import type { WorkflowHandle } from '@temporalio/client';
import { Client, Connection } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { defaultPayloadConverter } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { roadmapTaskWorkflow } from '@lianxi/contracts/roadmap-task';
import { activation } from '@lianxi/domain/task/task.fixture';
import { bundleFromSource } from './bundle.fixture';
import { RecordInMemory } from './record.fixture';
import { sign, solo } from './solo.fixture';
import { eventually, replay } from './time-skipping.fixture';

/** What Temporal's UI shows lives in the real server only; the time-skipping one keeps no summaries. */
let record: RecordInMemory;
let handle: WorkflowHandle;
let end: () => Promise<void>;

/** A signed task on a clock that is three seconds before its first reminder: time enough for the run to begin. */
beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = process.env.LIANXI_TEST_TEMPORAL_ADDRESS;
  if (address === undefined) throw new Error('LIANXI_TEST_TEMPORAL_ADDRESS names no development server');
  const [connection, native] = await Promise.all([Connection.connect({ address }), NativeConnection.connect({ address })]);
  const workflowBundle = await bundleFromSource();
  record = await RecordInMemory.open(solo(2020), activation, 'standing', () => Promise.resolve(Date.now()));
  await sign(record);
  const taskQueue = randomUUID();
  const worker = await Worker.create({ connection: native, taskQueue, workflowBundle, activities: record.activities });
  const running = worker.run();
  const view = await record.setClock('running', '2020-12-17T00:59:27.000Z');
  const client = new Client({ connection }).workflow;
  handle = await client.start(roadmapTaskWorkflow, {
    workflowId: `${taskQueue}/measure-03`, taskQueue, args: [view], staticSummary: view.texts.summary, staticDetails: view.texts.details,
  });
  end = async () => {
    await handle.terminate();
    worker.shutdown();
    await running;
    await replay(client, handle.workflowId, workflowBundle);
    await Promise.all([connection.close(), native.close()]);
  };
  await eventually(() => record.carriedOut.length === 1);
});
afterAll(() => end());

const text = (payload: Payload | null | undefined): unknown => (payload ? defaultPayloadConverter.fromPayload(payload) : undefined);

describe("the task's face in Temporal's UI", () => {
  it('names beside each timer and each activity the step it is for', async () => {
    await eventually(async () => (await handle.fetchHistory()).events?.filter((event) => event.timerStartedEventAttributes).length === 2);
    const { events } = await handle.fetchHistory();
    const named = (events ?? []).flatMap((event) => {
      const what = event.timerStartedEventAttributes ? 'timer' : event.activityTaskScheduledEventAttributes?.activityType?.name;
      return what === undefined ? [] : [`${what ?? ''} ${String(text(event.userMetadata?.summary))}`];
    });
    expect(named).toEqual([
      'timer 措施3：milestone/d5-2020:1:remind10:1',
      'remind 措施3：milestone/d5-2020:1:remind10:1',
      'timer 措施3：milestone/d5-2020:1:remind3:1',
    ]);
  });

  it('holds what the plan prints, and what is so today', async () => {
    const described = await handle.describe();
    expect([await described.staticSummary(), await described.staticDetails()]).toEqual([record.view.texts.summary, record.view.texts.details]);
    const { currentDetails } = await handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata');
    expect(currentDetails).toBe(record.view.texts.current);
  });

  it('is found by its search attributes', async () => {
    const { typedSearchAttributes } = await handle.describe();
    expect(Object.fromEntries(typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]))).toMatchObject({
      Programme: 'test', Measure: 3, Coordinator: 'kejiju', Phase: 'work', DueOn: new Date('2020-12-31T00:00:00.000Z'),
    });
  });
});
