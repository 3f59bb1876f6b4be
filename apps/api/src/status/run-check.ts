import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, roadmapTaskWorkflow, taskStateQueryName } from '@lianxi/contracts/roadmap-task';
import type { ToldTask } from '@lianxi/persistence/status/delivery.queries';
import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { DifferenceAnswer } from './check.answers';

type Found = Omit<DifferenceAnswer, 'programme'>;

/** How many runs are asked at a time, and for how long. */
const atOnce = 8;
const patienceMs = 5_000;

/** Compares a programme's tasks with their runs: every open task has one, of its epoch, that knows what it was told; nothing else runs. */
export async function checkRuns(client: Client, programme: string, tasks: readonly ToldTask[]): Promise<Found[]> {
  const open = tasks.filter(({ concluded }) => !concluded);
  const found: Found[] = [];
  for (let first = 0; first < open.length; first += atOnce) {
    found.push(...(await Promise.all(open.slice(first, first + atOnce).map((task) => checkRun(client, programme, task)))).flat());
  }
  return [...found, ...(await leftOver(client, programme, new Set(open.map(({ measure }) => roadmapTaskId(programme, measure)))))];
}

async function checkRun(client: Client, programme: string, { task, measure, epoch, version, delivered }: ToldTask): Promise<Found[]> {
  const workflow = roadmapTaskId(programme, measure);
  try {
    const handle = client.workflow.getHandle(workflow);
    const [{ status }, { view }] = await client.withDeadline(Date.now() + patienceMs, () => Promise.all([handle.describe(), handle.query<TaskRunState>(taskStateQueryName)]));
    // A run that was ended answers queries still.
    if (status.name !== 'RUNNING') return [{ aggregate: task, kind: 'run', where: workflow, found: `an open task whose run is ${status.name}` }];
    const told = view.epoch === epoch && view.version >= delivered && delivered === version;
    return told ? [] : [{ aggregate: task, kind: 'delivery', where: workflow, found: `the run knows (${view.epoch}, ${view.version}), the record has (${epoch}, ${version}), delivered ${delivered}` }];
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return [{ aggregate: task, kind: 'run', where: workflow, found: 'an open task without a run' }];
    throw error;
  }
}

async function leftOver(client: Client, programme: string, open: ReadonlySet<string>): Promise<Found[]> {
  const found: Found[] = [];
  const query = `WorkflowType = '${roadmapTaskWorkflow}' AND ExecutionStatus = 'Running' AND Programme = '${programme}'`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    if (open.has(workflowId)) continue;
    // The list lags behind; the run itself does not.
    const { status } = await client.workflow.getHandle(workflowId).describe();
    if (status.name === 'RUNNING') found.push({ aggregate: workflowId, kind: 'run', where: workflowId, found: 'a run without an open task' });
  }
  return found;
}
