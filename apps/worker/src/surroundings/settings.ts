import type { WorkflowBundle } from '@temporalio/worker';
import { tasksQueue } from '@lianxi/contracts/roadmap-task';
import type { Environment } from '@lianxi/platform/env/environment';
import type { TemporalAddress } from '@lianxi/platform/temporal/temporal';
import { bundleFromBuild } from '../workers/workflow-bundle';

/** How this worker works: where its servers are, and the numbers of the design. */
export class WorkerSettings {
  readonly taskQueue: string = tasksQueue;
  readonly bundle: () => Promise<WorkflowBundle> = bundleFromBuild;

  /** The dispatcher looks by itself this often, should nobody wake it. */
  readonly pollMs: number = 200;
  /** How long one call to Temporal may take. */
  readonly callMs: number = 5_000;
  /** A task is lent to one delivery for so long: longer than its calls to Temporal may take together; should the record be slow too, it may be told twice. */
  readonly leaseMs: number = 30_000;
  readonly deliveriesAtOnce: number = 16;
  readonly startsPerSecond: number = 50;
  /** A renewed task's run that stays silent for so long is started anew. */
  readonly silenceMs: number = 30_000;
  /** Notices are looked for this often, should nobody wake their delivery. */
  readonly noticesEveryMs: number = 500;
  /** New names of bodies are looked for this often. */
  readonly namesEveryMs: number = 2_000;
  readonly anchorEveryMs: number = 60_000;

  /** @param anchors address of the place where the record's anchors are kept, if there is one */
  constructor(readonly databaseUrl: string, readonly temporal: TemporalAddress, readonly healthPort: number, readonly anchors?: string) {}

  static of(environment: Environment): WorkerSettings {
    const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, HEALTH_PORT, LIANXI_ANCHORS } = environment;
    return new WorkerSettings(DATABASE_URL, { address: TEMPORAL_ADDRESS, namespace: TEMPORAL_NAMESPACE }, HEALTH_PORT, LIANXI_ANCHORS);
  }
}
