import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import { taskId } from '@lianxi/commands/programme/task-id';
import type { SpokenCommand } from '@lianxi/commands/task/free-text';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import type { Actor, Role } from '@lianxi/domain/organisation/actor';
import type { ProgrammeCommand } from '@lianxi/domain/programme/programme';
import { programmeNow } from '@lianxi/persistence/record/programme-time.sql';
import { readUnsettled } from '@lianxi/persistence/record/settled.sql';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { planToTasks } from '@lianxi/plan/programme/tasks';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { eventually } from './eventually.fixture';

const actor = (role: Role, bureau = 'lianxi-office'): Actor => ({ person: `${bureau}-${role}`, bureau, role });
const measures = planToTasks(xinxiangPlan, chinaCalendar);

/** 2020-10-12, 09:30 in Shanghai: a Monday, after the morning's notices. */
export const activation: Instant = '2020-10-12T01:30:00.000Z';

/** A running clock that reads `at` now. */
export const runningFrom = (at: Instant): ProgrammeClock => ({ kind: 'offset', offsetMs: Date.parse(at) - Date.now() });

export interface Opening {
  readonly clock?: ProgrammeClock;
  /** Numbers of the measures; without it all nineteen. */
  readonly only?: readonly number[];
}

/** A rehearsal of Xinxiang's plan in a record, and what its people do. */
export class PlanInTheRecord {
  /** A slug of its own, so that no two tests share a workflow id. */
  readonly programme = `test-${randomUUID().slice(0, 8)}`;
  private readonly tasks: TaskCommands;
  private readonly programmes: ProgrammeCommands;

  private constructor(readonly record: DataSource) {
    this.tasks = new TaskCommands(record);
    this.programmes = new ProgrammeCommands(record);
  }

  static async open(record: DataSource, { clock = { kind: 'standing', at: activation }, only }: Opening = {}): Promise<PlanInTheRecord> {
    const plan = new PlanInTheRecord(record);
    await plan.programmes.activate({
      actor: actor('office'),
      bodyHash: '',
      programme: {
        id: plan.programme, title: '新乡市构建市场导向的绿色技术创新体系实施方案', planStatus: { kind: 'draft' }, mode: 'rehearsal', clock,
        policyVersion: defaultPolicy.version, calendarVersion: chinaCalendar.version,
      },
      plan: { version: 'xinxiang', body: {} },
      policy: defaultPolicy,
      calendar: chinaCalendar,
      measures: only ? measures.filter(({ measure }) => only.includes(measure)) : measures,
    });
    return plan;
  }

  task(measure: number): string {
    return taskId(this.programme, measure);
  }

  async does(measure: number, by: readonly [Role, string?], command: SpokenCommand): Promise<void> {
    await this.tasks.run(this.task(measure), { actor: actor(...by), bodyHash: '', command });
  }

  async signs(measure: number, bureau: string): Promise<void> {
    await this.does(measure, ['liaison', bureau], { type: 'acknowledge', bureau });
  }

  async clock(command: ProgrammeCommand): Promise<void> {
    await this.programmes.changeClock(this.programme, { actor: actor('office'), bodyHash: '', command });
  }

  async renew(measure: number): Promise<void> {
    await this.tasks.renew(this.task(measure), { actor: actor('office'), bodyHash: '' });
  }

  /** Jumps, day by day as the jump allows, each time as soon as nothing is under way any more. */
  async reaches(to: Instant): Promise<void> {
    await eventually(async () => {
      await this.clock({ type: 'jumpClock', to });
      return (await this.now()) >= to;
    }, 60_000);
    await this.settles();
  }

  async now(): Promise<Instant> {
    const [row] = await this.record.query<{ now: Date }[]>(`SELECT ${programmeNow} AS now FROM programme p WHERE p.id = $1`, [this.programme]);
    return row!.now.toISOString();
  }

  /** Waits until no step and no notice is due and every workflow has been told. */
  async settles(): Promise<void> {
    await eventually(async () => {
      const { text, values } = readUnsettled(this.programme, await this.now());
      return (await this.record.query<unknown[]>(text, [...values])).length === 0;
    }, 60_000);
  }

  /** How many tasks have something their workflows were not told. */
  async untold(): Promise<number> {
    return (await this.record.query<unknown[]>(
      'SELECT FROM tell JOIN task ON task.id = tell.task_id WHERE task.programme_id = $1 AND tell.delivered < tell.version', [this.programme])).length;
  }

  async close(): Promise<void> {
    await Promise.all([this.tasks.close(), this.programmes.close()]);
  }
}
