import type { StepRequest } from '@lianxi/contracts/steps';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Rung } from '@lianxi/domain/escalation/rung';
import type { DatabaseOptions } from '@lianxi/persistence/database';
import { deliverNotices } from '@lianxi/persistence/reminders/delivery.sql';
import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';
import type { DataSource } from 'typeorm';
import { TaskCommands } from '../task/task-commands';
import { ProgrammeCommands } from './programme-commands';
import { activationOf, deliverAll, tellOf } from './xinxiang.fixture';

/** All commands on a record of a test file's own; a test stands where workflow, dispatcher and delivery would. */
export class CommandsOnARecord {
  database!: TestRecord;
  tasks!: TaskCommands;
  programmes!: ProgrammeCommands;

  private constructor() { /* Only for a file of tests, which opens and closes it. */ }

  /** There from before the first test of a file until after its last; the programmes named are activated first. */
  static forTests(programmes: readonly string[], options: Partial<DatabaseOptions> = {}): CommandsOnARecord {
    const on = new CommandsOnARecord();
    beforeAll(async () => {
      on.database = await openTestRecord(options);
      on.tasks = new TaskCommands(on.record);
      on.programmes = new ProgrammeCommands(on.record);
      for (const programme of programmes) await on.programmes.activate(activationOf(programme));
    });
    afterAll(async () => {
      await Promise.all([on.tasks.close(), on.programmes.close()]);
      await on.database.drop();
    });
    return on;
  }

  get record(): DataSource {
    return this.database.record;
  }

  async task(id: string): Promise<TaskEntity> {
    return await this.record.manager.findOneByOrFail(TaskEntity, { id });
  }

  /** The task's next step. */
  async next(id: string): Promise<Rung> {
    return (await this.task(id)).state.rungs[0]!;
  }

  /** What the run of the task's present epoch asks for. */
  async order(programme: string, task: string, key: string): Promise<StepRequest> {
    return { programme, task, key, epoch: (await tellOf(this.record, task)).epoch };
  }

  /** Sets a standing clock by hand, beside the events; how it gets there is told in clock.integration.spec. */
  async setClock(programme: string, at: Instant): Promise<void> {
    await this.record.query(`UPDATE programme SET state = jsonb_set(state::jsonb, '{clock,at}', to_jsonb($1::text))::json WHERE id = $2`, [at, programme]);
  }

  /** Carries out what is due at a standing clock, then all is told and delivered. */
  async settle(programme: string): Promise<void> {
    const { record } = this;
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
