import type { TaskView } from '@lianxi/contracts/task-view';
import { roadmapTaskId, taskStateQueryName, type TaskRunState } from '@lianxi/contracts/roadmap-task';
import { Client, Connection } from '@temporalio/client';

/** What Temporal shows of a task to whoever opens it, without any help from the record. */
export interface Face {
  readonly summary: string | undefined;
  /** As printed in the plan; a run that continued as new has lost it. */
  readonly details: string | undefined;
  readonly current: string | undefined;
}

/** The runs of the demonstration, asked of Temporal alone. */
export class TaskRuns {
  private constructor(private readonly connection: Connection, readonly client: Client) {}

  /** Those of a product, by its endpoints. */
  static async of({ temporal, namespace }: { readonly temporal: string; readonly namespace: string }): Promise<TaskRuns> {
    const connection = await Connection.connect({ address: temporal, connectTimeout: '30s' });
    return new TaskRuns(connection, new Client({ connection, namespace }));
  }

  /** The view a run works by. */
  async view(measure: number): Promise<TaskView> {
    const { view } = await this.briefly(() => this.handle(measure).query<TaskRunState>(taskStateQueryName));
    return view;
  }

  async face(measure: number): Promise<Face> {
    const handle = this.handle(measure);
    const description = await handle.describe();
    const metadata = await this.briefly(() => handle.query<{ currentDetails?: string }>('__temporal_workflow_metadata'));
    return { summary: await description.staticSummary(), details: await description.staticDetails(), current: metadata.currentDetails };
  }

  /** The kinds of events in a run's history, such as `EVENT_TYPE_TIMER_FIRED`'s number by name. */
  async history(measure: number) {
    const { events } = await this.handle(measure).fetchHistory();
    return events ?? [];
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private handle(measure: number) {
    return this.client.workflow.getHandle(roadmapTaskId('xinxiang-demo', measure));
  }

  /** A query nobody works on fails only after half a minute. */
  private briefly<T>(call: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + 5_000, call);
  }
}
