import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { taskViews } from '@lianxi/persistence/task-views';
import type { DataSource } from 'typeorm';
import { Announcer } from '../path/announce';
import { Documents } from '../path/documents';
import type { Answered } from '../path/request';
import type { ActivationAnswer, ActivationRequest } from './activation';
import { activate } from './activation';
import type { ClockAnswer, ClockRequest } from './clock';
import { changeClock } from './clock';

/** Everything that changes a programme. Each method is one transaction under the programme's exclusive lock. */
export class ProgrammeCommands {
  private readonly views: ViewWriter;
  private readonly announcer: Announcer;

  /**
   * @param record an initialised data source of `createDataSource`
   * @param documents shared by all that read the record's documents in this process
   */
  constructor(private readonly record: DataSource, private readonly documents = new Documents()) {
    this.views = new ViewWriter(record, taskViews);
    this.announcer = new Announcer(record);
  }

  /**
   * Brings a plan to life: the programme and all its tasks, or nothing.
   * @throws Refused, as for a draft plan (征求意见稿) in live mode or a programme that exists
   */
  async activate(request: ActivationRequest): Promise<Answered<ActivationAnswer>> {
    return await this.announced(activate(this.record, this.views, request));
  }

  /**
   * Runs, stops or jumps the clock of a rehearsal. A jump goes no further than the next morning on which something is due.
   * @throws Refused, as for a live programme, a clock moved backwards or a programme that is not settled
   */
  async changeClock(programme: string, request: ClockRequest): Promise<Answered<ClockAnswer>> {
    return await this.announced(changeClock(this.record, this.documents, programme, request));
  }

  /** Settles once nothing is on its way any more; before the data source is destroyed. */
  async close(): Promise<void> {
    await this.announcer.idle();
  }

  private async announced<T>(change: Promise<T>): Promise<T> {
    const done = await change;
    this.announcer.announce();
    return done;
  }
}
