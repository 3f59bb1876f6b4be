import { requestHash } from '@lianxi/commands/path/request';
import type { MeasureBrief } from '@lianxi/commands/programme/activation';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import type { SpokenCommand } from '@lianxi/commands/task/free-text';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import { firstNamed } from '@lianxi/domain/task/brief';
import { migrateUp } from '@lianxi/persistence/migrations/run';
import { createDataSource } from '@lianxi/persistence/database';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { planToTasks } from '@lianxi/plan/programme/tasks';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';

/** A milestone that waits for the signature of its coordinator's head. */
export interface Submitted {
  readonly task: string;
  readonly measure: number;
  readonly milestone: string;
  readonly coordinator: string;
}

const office: Actor = { person: 'bench', bureau: 'lianxi-office', role: 'office' };
const policy = { ...defaultPolicy, version: 'bench', submitWithoutContributions: true };

/** A record with many tasks of the real plan's shape, each with one milestone that waits to be approved. */
export class Ground {
  private constructor(readonly url: string, readonly record: DataSource, readonly tasks: TaskCommands, readonly submitted: readonly Submitted[]) {}

  static async prepare(adminUrl: string, count: number): Promise<Ground> {
    const url = await createDatabase(adminUrl, `lianxi_bench_${process.pid}`);
    await migrateUp(url);
    const record = await createDataSource(url, { applicationName: 'lianxi-bench' }).initialize();
    const submitted = await openTasks(record, count);
    const ground = new Ground(url, record, new TaskCommands(record), submitted);
    await eachOf(submitted, (milestone) => ground.submit(milestone));
    return ground;
  }

  /** Brings what was approved back to where it waits for the signature. */
  async rearm(approved: readonly Submitted[]): Promise<void> {
    await eachOf(approved, async (milestone) => {
      await this.ask(milestone.task, office, { type: 'return', milestone: milestone.milestone, reason: '重新签批' });
      await this.submit(milestone);
    });
  }

  /** Carries out a command; answers the version its workflow will be told. */
  async ask(task: string, actor: Actor, command: SpokenCommand): Promise<number> {
    return (await this.tasks.run(task, { actor, command, bodyHash: requestHash('POST', task, null) })).answer.version;
  }

  async close(): Promise<void> {
    await this.tasks.close();
    await this.record.destroy();
  }

  private async submit({ task, milestone, coordinator }: Submitted): Promise<void> {
    await this.ask(task, by('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12' });
  }
}

export const by = (role: Role, bureau: string): Actor => ({ person: 'bench', bureau, role });

/** The measures of the real plan over and over, until there are enough. */
async function openTasks(record: DataSource, count: number): Promise<Submitted[]> {
  const briefs = planToTasks(xinxiangPlan, chinaCalendar);
  const measures = Array.from({ length: count }, (_, index): MeasureBrief => ({ ...briefs[index % briefs.length]!, measure: index + 1 }));
  const programmes = new ProgrammeCommands(record);
  const { answer } = await programmes.activate({
    actor: office,
    bodyHash: 'bench',
    programme: {
      id: 'bench',
      title: xinxiangPlan.document.title,
      planStatus: { kind: 'draft' },
      mode: 'rehearsal',
      clock: { kind: 'standing', at: '2020-10-12T01:30:00.000Z' },
      policyVersion: policy.version,
      calendarVersion: chinaCalendar.version,
    },
    measures,
    plan: { version: 'bench', body: {} },
    policy,
    calendar: chinaCalendar,
  });
  await programmes.close();
  return answer.tasks.map(({ task, measure }) => {
    const brief = measures[measure - 1]!;
    return { task, measure, milestone: brief.milestones[0]!.key, coordinator: firstNamed({ ...brief, programme: 'bench', id: task, leadMs: 1 }) };
  });
}

async function eachOf<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => { for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item); };
  await Promise.all(Array.from({ length: 8 }, work));
}

async function createDatabase(adminUrl: string, name: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
