import type { Actor } from '@lianxi/domain/organisation/actor';
import { checkRecord } from '@lianxi/commands/check/check-record';
import type { Difference } from '@lianxi/commands/check/difference';
import { toldTasks } from '@lianxi/persistence/status/delivery.queries';
import type { Instant } from '@lianxi/domain/calendar/time';
import { Injectable, Logger } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { ProgrammeService } from '../programme/programme.service';
import { TaskService } from '../task/task.service';
import type { Board } from './board.answers';
import { boardOf } from './board-view';
import type { CheckAnswer } from './check.answers';
import { checkRuns } from './run-check';

/** What leaders see of coordination, and whether record and runs agree. */
@Injectable()
export class StatusService {
  private readonly logger = new Logger(StatusService.name);

  constructor(
    private readonly database: DataSource,
    private readonly client: Client,
    private readonly programmes: ProgrammeService,
    private readonly tasks: TaskService,
  ) {}

  /** The board as of now, or of an earlier programme time: then each figure's list is of that time too. */
  async board(reader: Actor, programme: string, asOf?: Instant): Promise<Board> {
    const [ground, scope] = await Promise.all([this.programmes.ground(programme, asOf), this.programmes.scope(programme, reader)]);
    return boardOf(this.tasks.inOrder(scope, 0, { asOf }), ground, asOf === undefined ? {} : { asOf });
  }

  /** Compares open tasks with runs, what was recorded with what was delivered, and views with events; of one programme or of all. */
  async check(programme?: string): Promise<CheckAnswer> {
    const ids = await this.programmes.ids();
    // By its id alone: that its row cannot be read is for the check to tell.
    const checked = programme === undefined ? ids : ids.includes(programme) ? [programme] : [(await this.programmes.one(programme)).id];
    const read: { id: string; inRecord: Difference[] }[] = [];
    // One after the other: each holds a connection for as long as it reads, and people need theirs meanwhile.
    for (const id of checked) read.push({ id, inRecord: await checkRecord(this.database, id) });
    const answers = await Promise.all(read.map(({ id, inRecord }) => this.withRuns(id, inRecord)));
    return {
      programmes: checked,
      tasks: answers.reduce((sum, { tasks }) => sum + tasks, 0),
      temporalAsked: answers.every(({ temporalAsked }) => temporalAsked),
      differences: answers.flatMap(({ differences }) => differences),
    };
  }

  /** What was found in a programme's record, and what its runs do not agree with. */
  private async withRuns(programme: string, inRecord: readonly Difference[]): Promise<CheckAnswer> {
    const told = () => toldTasks(this.database.manager, programme);
    const tasks = await told();
    const inTemporal = await checkRuns(this.client, programme, told).catch((error: unknown) => {
      this.logger.warn({ err: error, programme }, 'Temporal could not be asked about its runs');
      return undefined;
    });
    const differences = [...inRecord, ...(inTemporal ?? [])].map((difference) => {
      const task = tasks.find((one) => one.task === difference.aggregate);
      return { programme, ...difference, ...(task && { workflow: this.programmes.workflowPage(programme, task.measure) }) };
    });
    return { programmes: [programme], tasks: tasks.length, temporalAsked: inTemporal !== undefined, differences };
  }
}
