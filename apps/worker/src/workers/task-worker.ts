import { setTimeout as pause } from 'node:timers/promises';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Logger } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import type { RoadmapTaskActivities } from '@lianxi/contracts/steps';
import type { TemporalAddress } from '@lianxi/platform/temporal/temporal';
import { patiently } from '../loop/patiently';
import type { WorkerSettings } from '../surroundings/settings';

/** Runs this process's Temporal worker: waits for Temporal to be there and to know our namespace, works, and lets what it has begun end. */
export class TaskWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(TaskWorker.name);
  private readonly stopping = new AbortController();
  private worker: Worker | undefined;
  private running: Promise<void> = Promise.resolve();
  private tellFailure: (error: unknown) => void = () => undefined;

  /** Comes with the error when the worker has failed for good: only a new process helps. */
  readonly failure = new Promise<unknown>((resolve) => { this.tellFailure = resolve; });

  constructor(private readonly settings: WorkerSettings, private readonly activities: RoadmapTaskActivities) {}

  /** Whether Temporal's tasks are being worked on here. */
  get works(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  onApplicationBootstrap(): void {
    this.running = this.run().catch((error: unknown) => {
      this.log.fatal(error, 'Temporal’s worker has failed');
      this.tellFailure(error);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    if (this.works) this.worker?.shutdown();
    await this.running;
  }

  private async run(): Promise<void> {
    const bundle = await this.settings.bundle();
    const { temporal, taskQueue } = this.settings;
    const connection = await patiently(() => connectTo(temporal), this.stopping.signal, (error, times) => {
      this.log.warn(`Temporal at ${temporal.address} cannot be reached (${String(times)}): ${String(error)}`);
    });
    if (!connection) return;
    try {
      this.worker = await Worker.create({
        connection,
        namespace: temporal.namespace,
        taskQueue,
        workflowBundle: bundle,
        activities: this.activities,
        // Of a morning on which more runs than these have a step, each would have to be fetched and replayed twice.
        maxCachedWorkflows: 2_000,
        // More than have a connection: Temporal then mostly hands a run's step to the worker that asked for it, without queueing it first.
        maxConcurrentActivityTaskExecutions: 40,
        shutdownGraceTime: '30 seconds',
      });
      if (!this.stopping.signal.aborted) await Promise.race([this.worker.run(), failed(this.worker, this.stopping.signal)]);
    } finally {
      // One that hangs holds on to its connection, which then cannot be closed.
      await connection.close().catch(() => undefined);
    }
  }
}

/** How long a worker that has failed may take to end by itself, with its own reason. */
const lastWordsMs = 5_000;

/** How long one that is asked to stop may take: longer than it gives the activities it has begun. */
const endsWithinMs = 35_000;

/** Fails some seconds after a worker has, or has not stopped in time: one of whose pollers one has failed and another goes on waiting does not end by itself. */
async function failed(worker: Worker, stopping: AbortSignal): Promise<never> {
  while (worker.getState() !== 'FAILED' && !stopping.aborted) await pause(1_000, undefined, { ref: false });
  await pause(stopping.aborted ? endsWithinMs : lastWordsMs, undefined, { ref: false });
  throw new Error('It no longer works, and does not end');
}

/** A server that does not know our namespace is another's, which listens where ours will. */
async function connectTo({ address, namespace }: TemporalAddress): Promise<NativeConnection> {
  const connection = await NativeConnection.connect({ address });
  try {
    await connection.workflowService.describeNamespace({ namespace });
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
