import { requestHash } from '@lianxi/commands/path/request';
import type { SpokenCommand } from '@lianxi/commands/task/free-text';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { firstNamed } from '@lianxi/domain/task/brief';
import type { DataSource } from 'typeorm';
import type { OpenedTask } from './activation';
import { by, manyMeasures, openProgramme } from './activation';
import type { BenchRecord } from './database';
import { openRecord } from './database';

/** A milestone that waits for the signature of its coordinator's head. */
export interface Submitted {
  readonly task: string;
  readonly measure: number;
  readonly milestone: string;
  readonly coordinator: string;
}

/** A record with many tasks of the real plan's shape, each with one milestone that waits to be approved. */
export class Ground {
  /** @param programme its name is the record's too, so that no two grounds have workflows of one name */
  private constructor(readonly programme: string, private readonly held: BenchRecord, readonly tasks: TaskCommands, readonly submitted: readonly Submitted[]) {}

  static async prepare(adminUrl: string, programme: string, count: number): Promise<Ground> {
    const held = await openRecord(adminUrl, programme);
    const submitted = (await openProgramme(held.record, { id: programme, measures: manyMeasures(count) })).map(firstMilestone);
    const ground = new Ground(programme, held, new TaskCommands(held.record), submitted);
    await eachOf(submitted, (milestone) => ground.submit(milestone));
    await held.record.query('CREATE TABLE kept AS SELECT id, state FROM task');
    return ground;
  }

  get url(): string {
    return this.held.url;
  }

  get record(): DataSource {
    return this.held.record;
  }

  /**
   * Brings what was approved back to where it waits for the signature, as its state was kept: a milestone that is returned thirty times
   * grows a state that no task has.
   */
  async rearm(): Promise<void> {
    await this.record.query('UPDATE task SET state = kept.state FROM kept WHERE kept.id = task.id');
  }

  /** Carries out a command; answers the version its workflow will be told. */
  async ask(task: string, actor: Actor, command: SpokenCommand): Promise<number> {
    return (await this.tasks.run(task, { actor, command, bodyHash: requestHash('POST', task, null) })).answer.version;
  }

  /** How many events of a kind the record holds. */
  async eventsOf(type: string): Promise<number> {
    const [row] = await this.record.query<[{ count: number }]>('SELECT count(*)::int AS count FROM event WHERE type = $1', [type]);
    return row.count;
  }

  async close(): Promise<void> {
    await this.tasks.close();
    await this.held.close();
  }

  private async submit({ task, milestone, coordinator }: Submitted): Promise<void> {
    await this.ask(task, by('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12' });
  }
}

function firstMilestone({ task, measure, brief }: OpenedTask): Submitted {
  return { task, measure, milestone: brief.milestones[0]!.key, coordinator: firstNamed({ ...brief, programme: '', id: task, leadMs: 1 }) };
}

/** Acts on all items, eight at a time. */
export async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<unknown>, atOnce = 8): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => { for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item); };
  await Promise.all(Array.from({ length: atOnce }, work));
}
