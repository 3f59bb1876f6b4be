import type { Client, WorkflowStartOptions } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { attributePairs } from '@lianxi/contracts/attribute-pairs';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, roadmapTaskWorkflow, taskStateQueryName, taskToldSignalName } from '@lianxi/contracts/roadmap-task';
import type { TaskView } from '@lianxi/contracts/task-view';
import type { WorkerSettings } from '../surroundings/settings';

type RoadmapTask = (view: TaskView) => Promise<void>;

/** The runs of `roadmapTask`, as the dispatcher speaks to them. */
export class TaskRuns {
  /** When the queue was last asked for work, by Temporal's clock, and when that was first heard of, by ours. */
  private lastAsked = { at: 0, heardAt: 0 };

  constructor(
    private readonly client: Client,
    private readonly settings: Pick<WorkerSettings, 'taskQueue' | 'callMs'>,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  /** Starts the task's run, informs it, or revives it: one call for all three. A concluded task needs no run to be told so. */
  async tell(view: TaskView): Promise<void> {
    if (view.phase === 'concluded') {
      await this.tellIfRunning(view);
      return;
    }
    await this.briefly(() => this.client.workflow.signalWithStart<RoadmapTask, [TaskView]>(roadmapTaskWorkflow, {
      ...this.startOptions(view),
      signal: taskToldSignalName,
      signalArgs: [view],
      workflowIdConflictPolicy: 'USE_EXISTING',
    }));
  }

  /** Ends the run there is, whatever its state, and starts another. */
  async startAnew(view: TaskView): Promise<void> {
    await this.briefly(() => this.client.workflow.start<RoadmapTask>(roadmapTaskWorkflow, { ...this.startOptions(view), workflowIdConflictPolicy: 'TERMINATE_EXISTING' }));
  }

  /** What the task's newest run works by. */
  async state(view: TaskView): Promise<TaskRunState> {
    return await this.briefly(() => this.handle(view).query<TaskRunState>(taskStateQueryName));
  }

  /**
   * Whether Temporal answers and some worker has asked it for work lately: it asks anew at least each minute. Temporal's clock and ours may be
   * apart, so its instants are compared with each other alone: as long as they move on, somebody works.
   */
  async areWorked(): Promise<boolean> {
    const asked = { namespace: this.client.options.namespace, taskQueue: { name: this.settings.taskQueue } };
    const { pollers } = await this.briefly(() => this.client.workflowService.describeTaskQueue(asked));
    const at = Math.max(0, ...pollers.map(({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 + (lastAccessTime?.nanos ?? 0) / 1e6));
    if (at !== this.lastAsked.at) this.lastAsked = { at, heardAt: this.elapsed() };
    return at > 0 && this.elapsed() - this.lastAsked.heardAt < 70_000;
  }

  private async tellIfRunning(view: TaskView): Promise<void> {
    try {
      await this.briefly(() => this.handle(view).signal<[TaskView]>(taskToldSignalName, view));
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }

  private handle({ programme, measure }: TaskView) {
    return this.client.workflow.getHandle(roadmapTaskId(programme, measure));
  }

  private briefly<T>(call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + this.settings.callMs, call);
  }

  private startOptions(view: TaskView): WorkflowStartOptions<RoadmapTask> {
    return {
      workflowId: roadmapTaskId(view.programme, view.measure),
      taskQueue: this.settings.taskQueue,
      args: [view],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: view.texts.summary,
      staticDetails: view.texts.details,
      // Set at the start, so that a run is found before any worker has seen it; later ones are the workflow's.
      typedSearchAttributes: new TypedSearchAttributes().updateCopy(attributePairs(view.attributes)),
    };
  }
}
