import type { StepRequest } from '@lianxi/contracts/steps';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Rung } from '@lianxi/domain/escalation/rung';
import type { DatabaseOptions } from '@lianxi/persistence/database';
import { deliverNotices } from '@lianxi/persistence/reminders/delivery.sql';
import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';
import { TaskCommands } from '../task/task-commands';
import { ProgrammeCommands } from './programme-commands';
import { deliverAll, tellOf } from './xinxiang.fixture';

/** All commands on a record of a test file's own; a test stands where workflow, dispatcher and delivery would. */
export class CommandsOnARecord {
  readonly tasks: TaskCommands;
  readonly programmes: ProgrammeCommands;

  private constructor(readonly database: TestRecord) {
    this.tasks = new TaskCommands(database.record);
    this.programmes = new ProgrammeCommands(database.record);
  }

  static async open(options: Partial<DatabaseOptions> = {}): Promise<CommandsOnARecord> {
    return new CommandsOnARecord(await openTestRecord(options));
  }

  async close(): Promise<void> {
    await Promise.all([this.tasks.close(), this.programmes.close()]);
    await this.database.drop();
  }

  async task(id: string): Promise<TaskEntity> {
    return await this.database.record.manager.findOneByOrFail(TaskEntity, { id });
  }

  /** The task's next step. */
  async next(id: string): Promise<Rung> {
    return (await this.task(id)).state.rungs[0]!;
  }

  /** What the run of the task's present epoch asks for. */
  async order(programme: string, task: string, key: string): Promise<StepRequest> {
    return { programme, task, key, epoch: (await tellOf(this.database.record, task)).epoch };
  }

  /** Sets a standing clock by hand, beside the events; how it gets there is told in clock.integration.spec. */
  async setClock(programme: string, at: Instant): Promise<void> {
    await this.database.record.query(`UPDATE programme SET state = jsonb_set(state::jsonb, '{clock,at}', to_jsonb($1::text))::json WHERE id = $2`, [at, programme]);
  }

  /** Carries out what is due at a standing clock, then all is told and delivered. */
  async settle(programme: string): Promise<void> {
    const { record } = this.database;
    const { state } = await record.manager.findOneByOrFail(ProgrammeEntity, { id: programme });
    const now = state.clock.kind === 'standing' ? state.clock.at : '';
    for (const { id } of await record.manager.findBy(TaskEntity, { programmeId: programme })) {
      for (let rung: Rung | undefined = await this.next(id); rung && rung.at <= now; rung = (await this.task(id)).state.rungs[0]) {
        await this.tasks.carryOutStep(await this.order(programme, id, rung.key), rung.kind);
      }
    }
    await deliverAll(record);
    await deliverNotices(record.manager);
  }
}
