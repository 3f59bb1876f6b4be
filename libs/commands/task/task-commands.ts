import type { StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';
import { decideTask } from '@lianxi/domain/task/decide';
import type { NewName } from '@lianxi/domain/organisation/renamed';
import type { EraseText } from '@lianxi/domain/task/erase-text';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import { isRefusal } from '@lianxi/domain/refusal';
import { raiseTell } from '@lianxi/persistence/record/tell.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertCommand } from '@lianxi/persistence/record/writes.sql';
import { taskViews } from '@lianxi/persistence/task-views';
import { maySee } from '@lianxi/domain/task/sight';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { Announcer } from '../path/announce';
import { Documents, readingOn } from '../path/documents';
import { Refused, refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { transactAfter } from '../path/transact';
import type { ErasureAnswer } from './erase-text';
import { eraseText } from './erase-text';
import type { SpokenCommand } from './free-text';
import { withoutWords } from './free-text';
import { contextOf, lockedTask, preparersFor, readLocked } from './locked-task';
import { noticeLines } from './notice-lines';
import { lookedAt, readFor } from './read-for';
import type { Renewed } from './renewal';
import { renewal } from './renewal';
import { step } from './step';
import type { TaskAnswer } from './task-answer';
import { giveName } from './give-name';
import { taskAnswer } from './task-answer';
import { apply } from './task-writes';

/** What a person asks of a task, and who they are. */
export interface TaskRequest extends Request {
  readonly command: SpokenCommand;
  /** What must be so before the decision may stand, such as a file at its address: done once the rules would say yes, while nothing is locked; they are asked again afterwards. */
  readonly beforehand?: () => Promise<void>;
}

/** Everything that changes a task. Each method is one transaction; see libs/commands/path. */
export class TaskCommands {
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
   * A person's decision about a task.
   * @throws Refused when a rule says no; nothing was changed
   * @throws RecordBusy, RecordUnreachable when the record could not be locked or reached
   */
  async run(asked: string, request: TaskRequest): Promise<Answered<TaskAnswer>> {
    const { actor, bodyHash } = request;
    const id = commandId(request);
    const answered = await transactAfter(this.record, request.beforehand, [...lockedTask(asked, actor, id), ...preparersFor(asked, request.command)] as const, async ([share, row, rights, read, preparers], connection) => {
      const { facts, ...locked } = readLocked(asked, actor, [share, row, rights, read]);
      const { aggregate: task } = locked.head;
      // What somebody did they are told again, also once the task is no longer theirs to see.
      const before = rememberedAnswer<TaskAnswer>(facts, request);
      if (before) return { writes: [], answer: before };
      if (!maySee(locked.state.brief, actor)) throw refused('task-unknown', { task: asked });

      const { command: spoken } = request;
      const { command, keep } = withoutWords(task, spoken, await lookedAt(spoken, locked, connection));
      const rules = await this.documents.rulesOf(locked.programme, readingOn(connection));
      const decision = decideTask(locked.state, command, contextOf(locked, rules, { ...await readFor(command, spoken, locked, connection), preparers }));
      if (isRefusal(decision)) throw new Refused(decision);

      const changed = apply(locked, decision.events, this.views);
      const answer: Answered<TaskAnswer> = { status: 200, answer: taskAnswer(changed, decision.events, locked) };
      const remember = insertCommand(id, task, actorText(actor), bodyHash, answer.status, JSON.stringify(answer.answer), locked.wall);
      const lines = noticeLines(changed.state, decision.events, locked.now, rules.policy);
      return { writes: [...changed.writes, ...keep, ...lines, remember, raiseTell(task, locked.wall)], answer };
    });
    this.announcer.announce();
    return answered;
  }

  /**
   * Erases what was written with one event of a task.
   * @throws Refused to whoever is not the security administrator, and where there is nothing to erase
   */
  async eraseText(task: string, request: Request & { readonly command: EraseText }): Promise<Answered<ErasureAnswer>> {
    const erased = await eraseText(this.record, this.views, task, request);
    this.announcer.announce();
    return erased;
  }

  /**
   * Carries out one rung of a task's ladder, once however often it is asked.
   * @throws StaleEpoch when another run owns the task's time by now
   */
  async carryOutStep({ task, key, epoch }: StepRequest, kind: StepKind): Promise<StepAnswer> {
    return await step(this.record, this.documents, this.views, { task, epoch, command: { type: 'carryOutStep', key, kind } });
  }

  /** Gives up a step that kept failing: voids its rung and puts it before the office. A key already carried out wins. */
  async recordStepFailed({ task, key, kind, epoch, failure }: StepFailure): Promise<StepAnswer> {
    return await step(this.record, this.documents, this.views, { task, epoch, command: { type: 'recordStepFailed', key, kind, failure } });
  }

  /** A body of a task goes by the name that the organisation gave it; nothing where it does already, or the task has ended. */
  async giveName(task: string, name: NewName): Promise<void> {
    await giveName(this.record, this.views, task, name);
    this.announcer.announce();
  }

  /**
   * Gives a task's time to a new run: a newer epoch, told again; once, however often the same request is sent.
   * @throws Refused to whoever is not the office
   */
  async renew(task: string, request: Request): Promise<Answered<Renewed>> {
    const renewed = await renewal(this.record, task, request);
    this.announcer.announce();
    return renewed;
  }

  /** Settles once nothing is on its way any more; before the data source is destroyed. */
  async close(): Promise<void> {
    await this.announcer.idle();
  }
}
