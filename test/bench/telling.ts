import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, roadmapTaskWorkflow, taskStateQueryName, taskToldSignalName } from '@lianxi/contracts/roadmap-task';
import type { TaskView } from '@lianxi/contracts/task-view';
import type { WorkflowHandle } from '@temporalio/client';
import { Client, Connection } from '@temporalio/client';
import type { Spread } from './figures';
import { quantile, spreadOf } from './figures';
import { by } from './activation';
import type { Ground, Submitted } from './ground';
import type { Section } from './section';
import { atMost, times } from './section';
import { serve } from './served';

/** From commit, or from sending a signal, until a query shows that the workflow knows; milliseconds. */
export interface TellingFigures {
  readonly ours: number;
  readonly bare: number;
  readonly ratio: Spread;
}

export interface TellingOptions {
  readonly temporalAddress: string;
  /** Task queue of the worker under measurement. */
  readonly queue: string;
  readonly rounds: number;
  readonly samples: number;
}

/**
 * How soon a workflow knows what was committed, by way of the dispatcher, against a signal sent to such a workflow directly. Both are
 * looked at by the same query, asked again as soon as it is answered.
 */
export async function measureTelling(ground: Ground, { temporalAddress, queue, rounds, samples }: TellingOptions): Promise<Section> {
  const connection = await Connection.connect({ address: temporalAddress });
  const client = new Client({ connection });
  const worker = await serve('serve-worker', { DATABASE_URL: ground.url, TEMPORAL_ADDRESS: temporalAddress, BENCH_QUEUE: queue });
  try {
    const told = ground.submitted.slice(0, samples);
    await Promise.all(told.map(({ measure }) => untilKnown(client.workflow.getHandle(roadmapTaskId(ground.programme, measure)), 2)));
    const pairs: { ours: number; bare: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const [ours, bare]: [number[], number[]] = [[], []];
      for (const one of told) {
        ours.push(await commitThenKnows(client, ground, one));
        bare.push(await signalThenKnows(client, ground, one, queue));
      }
      await ground.rearm();
      pairs.push({ ours: quantile(ours, 0.5), bare: quantile(bare, 0.5) });
    }
    return sectionOf({ ours: spreadOf(pairs.map(({ ours }) => ours)).median, bare: spreadOf(pairs.map(({ bare }) => bare)).median, ratio: spreadOf(pairs.map(({ ours, bare }) => ours / bare)) });
  } finally {
    await worker.stop();
    await connection.close();
  }
}

function sectionOf(figures: TellingFigures): Section {
  return {
    title: 'commit → workflow knows, against a bare signal',
    figures,
    lines: [`  p50   ours ${figures.ours.toFixed(2)} ms, bare ${figures.bare.toFixed(2)} ms: ${times(figures.ratio)}`],
    goals: [atMost('commit → knows, p50 against a bare signal', figures.ratio, 1.2)],
  };
}

async function commitThenKnows(client: Client, ground: Ground, { task, measure, milestone, coordinator }: Submitted): Promise<number> {
  const version = await ground.ask(task, by('bureau-head', coordinator), { type: 'approve', milestone });
  const since = performance.now();
  await untilKnown(client.workflow.getHandle(roadmapTaskId(ground.programme, measure)), version);
  return performance.now() - since;
}

async function signalThenKnows(client: Client, { record, programme }: Ground, { task, measure }: Submitted, queue: string): Promise<number> {
  const view = await newestView(record, task);
  if (!view) throw new Error(`No task ${task}`);
  const handle = client.workflow.getHandle(roadmapTaskId(`${programme}-bare`, measure));
  await startOnce(client, handle, view, queue);
  const newer: TaskView = { ...view, version: view.version + 1 };
  const since = performance.now();
  await handle.signal(taskToldSignalName, newer);
  await untilKnown(handle, newer.version);
  return performance.now() - since;
}

async function startOnce(client: Client, { workflowId }: WorkflowHandle, view: TaskView, taskQueue: string): Promise<void> {
  const handle = await client.workflow.signalWithStart(roadmapTaskWorkflow, {
    workflowId, taskQueue, args: [view], signal: taskToldSignalName, signalArgs: [view],
  });
  await untilKnown(handle, view.version);
}

/** Asks until the workflow knows this version or a newer one; a run that is only being started is asked again. */
async function untilKnown(handle: WorkflowHandle, version: number): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const known = await handle.query<TaskRunState>(taskStateQueryName).catch(() => undefined);
    if (known && known.view.version >= version) return;
    if (performance.now() > deadline) throw new Error(`${handle.workflowId} does not know version ${version} after a minute`);
  }
}
