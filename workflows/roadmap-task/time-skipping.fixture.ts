import { randomUUID } from 'node:crypto';
import type { WorkflowClient, WorkflowHandle } from '@temporalio/client';
import type { History } from '@temporalio/common/lib/proto-utils';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { searchAttributes } from '@lianxi/contracts/search-attributes';
import { roadmapTaskWorkflow, taskStateQueryName, taskToldSignalName } from '@lianxi/contracts/roadmap-task';
import type { TaskView } from '@lianxi/contracts/task-view';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { activation } from '@lianxi/domain/task/task.fixture';
import { bundleFromSource } from './bundle.fixture';
import { RecordInMemory } from './record.fixture';

// A busy machine of two cores needs more than the five seconds Jest allows by default.
jest.setTimeout(30_000);

/** A roadmap task under test: its record, and its workflow on a real worker. */
export interface TaskUnderTest {
  readonly record: RecordInMemory;
  readonly handle: WorkflowHandle;
  /** Tells the workflow a view. */
  tell(view: TaskView): Promise<void>;
  state(): Promise<TaskRunState>;
  /** Waits until the workflow knows the record's version. */
  knows(): Promise<void>;
  /** Lets time pass until the programme's clock reads `instant`; everything due before has been carried out then. */
  until(instant: Instant): Promise<void>;
}

/** A time-skipping server of its own for one test file, since its clock is one for all; every execution is replayed after its test. */
export class TimeSkipping {
  env!: TestWorkflowEnvironment;
  bundle!: WorkflowBundleWithSourceMap;
  private stops: (() => Promise<void>)[] = [];
  private started: string[] = [];

  private constructor() { /* Only for a file of tests, which starts and stops it. */ }

  /** There from before the first test of a file until after its last. */
  static forTests(): TimeSkipping {
    const time = new TimeSkipping();
    beforeAll(() => time.start());
    afterEach(() => time.endTest());
    afterAll(() => time.env.teardown());
    return time;
  }

  private async start(): Promise<void> {
    Runtime.install({ logger: new DefaultLogger('ERROR'), telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } } });
    const path = process.env.LIANXI_TEMPORAL_TEST_SERVER;
    if (path === undefined) throw new Error('LIANXI_TEMPORAL_TEST_SERVER names no test server');
    this.env = await TestWorkflowEnvironment.createTimeSkipping({ server: { executable: { type: 'existing-path', path } } });
    await this.env.connection.operatorService.addSearchAttributes({
      namespace: 'default',
      searchAttributes: Object.fromEntries(Object.values(searchAttributes).map(({ name, type }) => [name, indexedTypes[type]])),
    });
    this.bundle = await bundleFromSource();
  }

  wall = (): Promise<number> => this.env.currentTimeMs();

  /** Opens a task in a record and starts its workflow; `first` may be another view than the record's present one. */
  async open(brief: TaskBrief, clock: 'running' | 'standing' = 'running', at = activation): Promise<TaskUnderTest> {
    const record = await RecordInMemory.open(brief, at, clock, this.wall);
    return this.run(record, record.view);
  }

  async run(record: RecordInMemory, first: TaskView): Promise<TaskUnderTest> {
    const taskQueue = randomUUID();
    const worker = await Worker.create({
      connection: this.env.nativeConnection, taskQueue, workflowBundle: this.bundle, activities: record.activities, shutdownGraceTime: '1 second',
    });
    const running = worker.run();
    this.stops.push(async () => {
      worker.shutdown();
      await running;
    });
    const workflowId = `${taskQueue}/measure-${first.measure}`;
    this.started.push(workflowId);
    // Signalled with its own first view, as the dispatcher does: the same delivery starts, informs and revives.
    await this.env.client.workflow.signalWithStart(roadmapTaskWorkflow, {
      workflowId, taskQueue, args: [first], signal: taskToldSignalName, signalArgs: [first],
    });
    return this.underTest(record, this.env.client.workflow.getHandle(workflowId));
  }

  private underTest(record: RecordInMemory, handle: WorkflowHandle): TaskUnderTest {
    const state = (): Promise<TaskRunState> => handle.query<TaskRunState>(taskStateQueryName);
    return {
      record,
      handle,
      state,
      tell: (view) => handle.signal(taskToldSignalName, view),
      knows: () => eventually(async () => (await state()).view.version === record.version),
      until: async (instant) => this.env.sleep(Math.max(1, Date.parse(instant) - Date.parse(await record.now()))),
    };
  }

  historiesOf = (workflowId: string): Promise<History[]> => historiesOf(this.env.client.workflow, workflowId);

  /** Ends what a test started and replays all of it against the bundle. */
  private async endTest(): Promise<void> {
    const started = this.started.splice(0);
    // The server keeps its clock locked for ever when a run ends in the middle of a task.
    for (const workflowId of started) await eventually(() => this.isIdle(workflowId));
    for (const workflowId of started) await this.env.client.workflow.getHandle(workflowId).terminate().catch(() => undefined);
    for (const stop of this.stops.splice(0)) await stop();
    for (const workflowId of started) await replay(this.env.client.workflow, workflowId, this.bundle);
  }

  /** Whether a workflow is closed or waits for a timer or a signal, with no task or activity under way. */
  private async isIdle(workflowId: string): Promise<boolean> {
    const { events } = await this.env.client.workflow.getHandle(workflowId).fetchHistory();
    const last = events?.at(-1);
    return [
      last?.workflowTaskCompletedEventAttributes, last?.timerStartedEventAttributes, last?.timerCanceledEventAttributes,
      last?.upsertWorkflowSearchAttributesEventAttributes, last?.workflowExecutionCompletedEventAttributes,
    ].some((waiting) => waiting !== null && waiting !== undefined);
  }
}

/** Every run of a workflow, along its continuations, oldest first. */
export async function historiesOf(client: WorkflowClient, workflowId: string): Promise<History[]> {
  const histories: History[] = [];
  const first = (await client.getHandle(workflowId).describe()).raw.workflowExecutionInfo?.firstRunId;
  for (let runId = first ?? undefined; runId !== undefined;) {
    const history = await client.getHandle(workflowId, runId).fetchHistory();
    histories.push(history);
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return histories;
}

/** Replays every run of a workflow against the bundle; throws when one does otherwise than its history. */
export async function replay(client: WorkflowClient, workflowId: string, workflowBundle: WorkflowBundleWithSourceMap): Promise<void> {
  for (const history of await historiesOf(client, workflowId)) await Worker.runReplayHistory({ workflowBundle }, history, workflowId);
}

/** Waits for a condition; fails when it does not come true within ten seconds of wall time. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!await condition()) {
    if (Date.now() > end) throw new Error('What was waited for did not happen');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Temporal's numbers of the types of search attributes. */
const indexedTypes = { Keyword: 2, Int: 3, Datetime: 6 } as const;
