import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { bareStep } from './bare-step.workflow';
import type { BenchRecord } from './database';
import { openRecord } from './database';
import type { Drained } from './drained';
import { untilDrained } from './drained';
import { eachOf } from './ground';
import { serve } from './served';
import type { StepsOptions } from './steps';
import { openDueTasks } from './steps-ground';

/** Bare workflows of one timer and one activity each, on a record of their own that our worker does not see. */
export class BareSteps {
  private count = 0;

  private constructor(private readonly held: BenchRecord, private readonly client: Client, private readonly options: StepsOptions) {}

  static async open(adminUrl: string, options: StepsOptions): Promise<BareSteps> {
    const client = new Client({ connection: await Connection.connect({ address: options.temporalAddress }) });
    return new BareSteps(await openRecord(adminUrl, 'timers'), client, options);
  }

  /** So many timers fire at one instant. */
  async drain(steps: number): Promise<Drained> {
    const { record, url } = this.held;
    const id = `timers-${this.count += 1}`;
    const taskQueue = `${this.options.queue}-bare`;
    const tasks = await openDueTasks(record, id, steps, 60_000);
    await record.query('VACUUM ANALYZE');
    const worker = await serve('serve-bare-steps', { DATABASE_URL: url, TEMPORAL_ADDRESS: this.options.temporalAddress, BENCH_QUEUE: taskQueue, BENCH_PROGRAMME: id });
    try {
      const at = Date.now() + 10_000 + steps * (steps > 2_000 ? 40 : 15);
      await eachOf(tasks, ({ task }) => this.client.workflow.start(bareStep, { workflowId: `${taskQueue}/${task}`, taskQueue, args: [task, at] }), 16);
      if (Date.now() > at) throw new Error('The instant came before every bare workflow was started');
      await pause(at - Date.now());
      return await untilDrained(record, id, steps, at);
    } finally {
      await worker.stop();
    }
  }

  async close(): Promise<void> {
    await this.client.connection.close();
    await this.held.close();
  }
}
