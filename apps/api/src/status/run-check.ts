import { setTimeout as pause } from 'node:timers/promises';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, roadmapTaskWorkflow, taskStateQueryName } from '@lianxi/contracts/roadmap-task';
import type { ToldTask } from '@lianxi/persistence/status/delivery.queries';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DifferenceAnswer } from './check.answers';

type Found = Omit<DifferenceAnswer, 'programme' | 'workflow'>;

/** How many runs are asked at a time, and how long an answer is waited for. */
const atOnce = 8;
const patienceMs = 5_000;

/** A decision is known to its run within milliseconds; what differs is looked at again, so many times, before it is called a difference. */
const secondLooks = { times: 5, afterMs: 400 };

/** How often, and after how many milliseconds each, what differs is looked at again. */
type SecondLooks = typeof secondLooks;

/**
 * Compares a programme's tasks with their runs: every open task has one, of its epoch, that knows what it was told; nothing else runs.
 * People go on deciding meanwhile, so what differs is read and asked again: a commit on its way is no difference.
 * @param told reads what the record has told, now
 */
export async function checkRuns(client: Client, programme: string, told: () => Promise<readonly ToldTask[]>, looks: SecondLooks = secondLooks): Promise<Found[]> {
  let found = await lookAtRuns(client, programme, await told());
  for (let look = 0; found.length > 0 && look < looks.times; look += 1) {
    await pause(looks.afterMs);
    found = await lookAtRuns(client, programme, await told(), new Set(found.map(({ where }) => where)));
  }
  return found;
}

/** One look: at all runs, or only at those that are in doubt. */
async function lookAtRuns(client: Client, programme: string, tasks: readonly ToldTask[], inDoubt?: ReadonlySet<string>): Promise<Found[]> {
  const open = new Map(tasks.filter(({ concluded }) => !concluded).map((task) => [roadmapTaskId(programme, task.measure), task]));
  const asked = [...open].filter(([workflow]) => inDoubt?.has(workflow) ?? true);
  const found: Found[] = [];
  for (let first = 0; first < asked.length; first += atOnce) {
    found.push(...(await Promise.all(asked.slice(first, first + atOnce).map(([workflow, task]) => checkRun(client, workflow, task)))).flat());
  }
  const stray = inDoubt ? [...inDoubt].filter((workflow) => !open.has(workflow)) : await listed(client, programme, open);
  return [...found, ...(await leftOver(client, stray))];
}

async function checkRun(client: Client, workflow: string, { task, epoch, version, delivered }: ToldTask): Promise<Found[]> {
  try {
    const handle = client.workflow.getHandle(workflow);
    const [{ status }, { view }] = await inTime(client, () => Promise.all([handle.describe(), handle.query<TaskRunState>(taskStateQueryName)]));
    // A run that was ended answers queries still.
    if (status.name !== 'RUNNING') return [{ aggregate: task, kind: 'run', where: workflow, found: `an open task whose run is ${status.name}` }];
    // A run that goes on knowing more than the record was told by a newer one: the record is a backup.
    const told = view.epoch === epoch && view.version === version && delivered === version;
    return told ? [] : [{ aggregate: task, kind: 'delivery', where: workflow, found: `the run knows (${view.epoch}, ${view.version}), the record has (${epoch}, ${version}), delivered ${delivered}` }];
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return [{ aggregate: task, kind: 'run', where: workflow, found: 'an open task without a run' }];
    throw error;
  }
}

/** Runs that Temporal lists for the programme and no open task accounts for. */
async function listed(client: Client, programme: string, open: ReadonlyMap<string, ToldTask>): Promise<string[]> {
  const query = `WorkflowType = '${roadmapTaskWorkflow}' AND ExecutionStatus = 'Running' AND Programme = '${programme}'`;
  return await inTime(client, async () => {
    const stray: string[] = [];
    for await (const { workflowId } of client.workflow.list({ query })) if (!open.has(workflowId)) stray.push(workflowId);
    return stray;
  });
}

/** Those of them that run indeed: the list lags behind, the run itself does not. */
async function leftOver(client: Client, workflows: readonly string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const workflow of workflows) {
    const { status } = await inTime(client, () => client.workflow.getHandle(workflow).describe());
    if (status.name === 'RUNNING') found.push({ aggregate: workflow, kind: 'run', where: workflow, found: 'a run without an open task' });
  }
  return found;
}

/** Whoever asks for a check waits for its answer: a Temporal that says nothing is not waited for. */
async function inTime<Answer>(client: Client, ask: () => Promise<Answer>): Promise<Answer> {
  return await client.withDeadline(Date.now() + patienceMs, ask);
}
