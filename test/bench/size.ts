import { join } from 'node:path';
import { newestView } from '@lianxi/commands/task/newest-view';
import type { TaskView } from '@lianxi/contracts/task-view';
import { roadmapTaskWorkflow } from '@lianxi/contracts/roadmap-task';
import { root } from '@lianxi/infra/local/paths';
import { Client, Connection } from '@temporalio/client';
import { actionsOf, readEvents } from './actions';
import type { OpenedTask } from './activation';
import { manyMeasures, openProgramme } from './activation';
import { untilAllTold } from './counting';
import type { BenchRecord } from './database';
import { openRecord } from './database';
import { eachOf } from './ground';
import type { Section } from './section';
import { exactly } from './section';
import { serve } from './served';

export interface SizeOptions {
  /** Open tasks of the worker that idles. */
  readonly open: number;
  readonly temporalAddress: string;
  readonly queue: string;
  readonly say: (line: string) => void;
}

/** Lives whose histories the workflow's own tests keep, on a running clock. A milestone-year is one milestone with its year's ladder. */
const lives = [
  { history: 'whole-ladder', milestoneYears: 2, what: 'nobody reports: every rung up to the joint meeting' },
  { history: 'struck-off', milestoneYears: 1, what: 'reminded, submitted late, returned once, urged, approved, struck off' },
] as const;

/** As many runs as one worker is to hold at once. */
const cachedAtMost = 2_000;

/** What a milestone costs Temporal in a year, and what an open task costs a worker that waits. */
export async function measureSize(adminUrl: string, options: SizeOptions): Promise<Section> {
  const folder = join(root, 'workflows', 'roadmap-task', 'histories');
  const histories = lives.map(({ history, milestoneYears, what }) => {
    const events = readEvents(join(folder, `${history}.history.json`));
    return { what, events: events.length / milestoneYears, actions: actionsOf(events) / milestoneYears };
  });
  const held = await openRecord(adminUrl, 'size');
  const client = new Client({ connection: await Connection.connect({ address: options.temporalAddress }) });
  try {
    const idle = await idleWorker(held, options);
    const cached = await cachedRuns(held, client, idle.tasks, options);
    return {
      title: 'what a milestone costs Temporal in a year, and an open task a waiting worker',
      figures: { histories, open: options.open, idle: { ...idle, tasks: undefined }, cached },
      lines: [
        ...histories.map(({ what, events, actions }) => `  ${events.toFixed(0)} events, ${actions.toFixed(0)} actions a milestone-year: ${what}`),
        `  worker: ${megabytes(idle.before)} MB without tasks, ${megabytes(idle.after)} MB with ${options.open} open ones: ${perTask(idle.after - idle.before, options.open)} KB a task`,
        `  a worker that holds ${cached.runs} runs: ${perTask(cached.after - cached.before, cached.runs)} KB a run`,
      ],
      goals: [exactly('open tasks whose workflow was told', idle.told, options.open)],
    };
  } finally {
    await client.connection.close();
    await held.close();
  }
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(0);
const perTask = (bytes: number, tasks: number): string => (bytes / 1_024 / tasks).toFixed(1);

/** The product's worker, as it is configured: it holds 2,000 runs and fetches the history of the others when they wake. */
async function idleWorker({ url, record }: BenchRecord, { open, temporalAddress, queue, say }: SizeOptions) {
  const worker = await serve('serve-worker', { DATABASE_URL: url, TEMPORAL_ADDRESS: temporalAddress, BENCH_QUEUE: queue, BENCH_STARTS_PER_SECOND: '1000' });
  try {
    const before = await worker.memory();
    say(`  ${open} tasks`);
    const tasks = await openProgramme(record, { id: 'size', measures: manyMeasures(open) });
    await untilAllTold(record);
    const after = await worker.memory();
    const [{ told }] = await record.query<[{ told: number }]>('SELECT count(*)::int AS told FROM tell WHERE delivered = version');
    return { before, after, told, tasks };
  } finally {
    await worker.stop();
  }
}

/** A worker whose cache takes all runs there are: what one of them holds. */
async function cachedRuns({ record }: BenchRecord, client: Client, tasks: readonly OpenedTask[], { temporalAddress, queue, say }: SizeOptions) {
  const taskQueue = `${queue}-cached`;
  const some = tasks.slice(0, cachedAtMost);
  const worker = await serve('serve-cached', { TEMPORAL_ADDRESS: temporalAddress, BENCH_QUEUE: taskQueue, BENCH_CACHED: String(some.length) });
  try {
    const before = await worker.memory();
    say(`  ${some.length} runs held at once`);
    await eachOf(some, async ({ task }) => {
      const view = await newestView(record, task);
      if (!view) throw new Error(`No task ${task}`);
      const handle = await client.workflow.start<(view: TaskView) => Promise<void>>(roadmapTaskWorkflow, { workflowId: `${taskQueue}/${task}`, taskQueue, args: [view] });
      await handle.query('taskState');
    });
    return { runs: some.length, before, after: await worker.memory() };
  } finally {
    await worker.stop();
  }
}
