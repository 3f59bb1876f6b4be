import { narrowed } from '@lianxi/access/narrowed';
import type { TaskSight } from '@lianxi/access/task-sight';
import { sightIn } from '@lianxi/access/task-sight';
import { foldTask } from '@lianxi/commands/check/fold';
import { Refused } from '@lianxi/commands/path/refused';
import type { TaskRequest } from '@lianxi/commands/task/task-commands';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { Renewed } from '@lianxi/commands/task/renewal';
import type { Request } from '@lianxi/commands/path/request';
import type { SpokenCommand } from '@lianxi/commands/task/free-text';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { matterOf } from '@lianxi/domain/task/seen';
import { maySee } from '@lianxi/domain/task/sight';
import type { TaskState } from '@lianxi/domain/task/task';
import { withoutClosed } from '@lianxi/domain/task/transfer';
import type { EventRow, Narrowing, TaskEventRow, TaskHead, TaskRow } from '@lianxi/persistence/task/task.queries';
import { eventsUntil, firstEvents, freeTexts, headsAfter, latestAbout, returnsIn, taskById, tasksAfter, tasksByIds } from '@lianxi/persistence/task/task.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import { mayReadWhole, seenBy } from '../http/seen-by';
import { OrganisationService } from '../organisation/organisation.service';
import { ProgrammeService } from '../programme/programme.service';
import type { EventAnswer, ProvableEvent } from './event.answers';
import { changedSinceSeen } from './changed-since-seen';
import { historyFor, provableHistory } from './history';
import type { TaskDetail } from './task.answers';
import type { Said } from './said';
import type { Known } from './who-acted';
import { taskDetailOf } from './task-view';

/** How many tasks are read at a time, at most. */
const atATime = 500;

/** Where a task's history goes on: after an event. */
const position = z.tuple([ordinal]);

/** How tasks are read one after the other: at first so many, and which. */
interface Reading {
  readonly first?: number;
  readonly narrowing?: Narrowing;
}

/** A task as it stands for a reader: without what of others' parts is not theirs, and how much of it they read. */
interface SeenTask {
  readonly state: TaskState;
  readonly sight: TaskSight;
}

/** Tasks: looked at, and decided about. */
@Injectable()
export class TaskService {
  constructor(
    private readonly database: DataSource,
    private readonly commands: TaskCommands,
    private readonly programmes: ProgrammeService,
    private readonly organisation: OrganisationService,
  ) {}

  /** A task in full, as of now or of an earlier programme time. */
  async one(reader: Actor, id: string, asOf?: Instant): Promise<TaskDetail> {
    const { row, sight } = await this.row(reader, id);
    const { programme, measure } = row.state.brief;
    const [ground, said, clause] = await Promise.all([this.programmes.listedGround(programme, asOf), this.said(row.id), this.programmes.clause(programme, measure)]);
    const [state] = await this.statesAsOf([row], asOf);
    if (!state) throw new Error(`No event of the task ${row.id} lies before ${asOf ?? 'now'}, though it was opened with its programme`);
    const returns = Object.values(state.milestones).some((milestone) => milestone.returns.length > 0) ? await returnsIn(this.database.manager, row.id) : [];
    return taskDetailOf(narrowed(state, sight), ground, { ...said, clause, sight, returns });
  }

  /** A task as it stands for its reader, with what people wrote about it and how they are called; for other features too. */
  async withTexts(reader: Actor, id: string): Promise<Said & SeenTask> {
    const [seen, said] = [await this.seen(reader, id), await this.said(id)];
    return { ...seen, ...said };
  }

  /** The newest event of a kind about a milestone, by which a paper names what it was printed from; undefined where there is none. */
  async latestAbout(reader: Actor, id: string, { type, milestone }: { readonly type: TaskEvent['type']; readonly milestone: string }): Promise<Pick<EventRow, 'seq' | 'hash'> | undefined> {
    const { row } = await this.row(reader, id);
    return latestAbout(this.database.manager, row.id, type, milestone);
  }

  async events(reader: Actor, id: string, { cursor, limit }: PageRequest): Promise<Page<EventAnswer>> {
    const { row: { state }, sight } = await this.row(reader, id);
    const after = readCursor(cursor, position)?.[0] ?? 0;
    // Read from the first one on, however far the page is: what an event changed shows only in what all before it came to. How many of them a part of the task shows is known once all are read.
    const [rows, said] = await Promise.all([firstEvents(this.database.manager, id, sight === 'whole' ? after + limit + 1 : undefined), this.said(id)]);
    return cutPage(historyFor(state, sight, rows, said).filter(({ seq }) => seq > after), limit, ({ seq }) => [seq]);
  }

  /** Which task this is, and of which programme, where it is the reader's to read as a whole. */
  async whole(reader: Actor, id: string): Promise<Pick<TaskState['brief'], 'id' | 'programme'>> {
    const { row: { state: { brief } }, sight } = await this.row(reader, id);
    mayReadWhole(reader, sight);
    return brief;
  }

  /** All that happened to a task, provably; for who reads the whole of it, which is asked before. */
  async proof(id: string): Promise<ProvableEvent[]> {
    const [rows, said] = await Promise.all([firstEvents(this.database.manager, id), this.said(id)]);
    return provableHistory(rows, said);
  }

  /** The tasks of these ids, by id; for lists that speak of some tasks only. */
  async statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, TaskState>> {
    const rows = await this.rowsOf(ids);
    return new Map(rows.map(({ id, state }) => [id, state]));
  }

  /** The same with the heads of their chains, in no order. */
  async rowsOf(ids: readonly string[]): Promise<readonly TaskRow[]> {
    if (ids.length === 0) return [];
    const rows = await tasksByIds(this.database.manager, ids);
    const states = await this.handledNow(rows);
    return rows.map((row, place) => ({ ...row, state: states[place] ?? row.state }));
  }

  /**
   * The tasks in scope after a measure, in the order of the plan, read only as far as they are asked for: at first as many as are needed
   * if all of them fit, then twice as many each time; as of now or of an earlier programme time. For other features too.
   */
  async *inOrder(scope: Scope, after: number, { asOf, ...reading }: Reading & { readonly asOf?: Instant | undefined } = {}): AsyncGenerator<TaskState> {
    for await (const rows of this.inTurn(tasksAfter, scope, after, reading)) yield* await this.statesAsOf(rows, asOf);
  }

  /** Which tasks these are and the heads of their chains, some at a time. */
  headsInOrder(scope: Scope, after: number, reading: Reading = {}): AsyncGenerator<readonly TaskHead[]> {
    return this.inTurn(headsAfter, scope, after, reading);
  }

  private async *inTurn<Row extends TaskHead>(read: (...of: Parameters<typeof headsAfter>) => Promise<readonly Row[]>, scope: Scope, after: number, { first = atATime, narrowing }: Reading): AsyncGenerator<readonly Row[]> {
    for (let [from, size] = [after, first]; ; size = Math.min(2 * size, atATime)) {
      const rows = await read(this.database.manager, scope, from, size, narrowing);
      yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      from = last.measure;
    }
  }

  /** A task that somebody may see, as it stands for them, and how much of it that is. */
  async seen(reader: Actor, id: string): Promise<SeenTask> {
    const { row: { state }, sight } = await this.row(reader, id);
    return { state: narrowed(state, sight), sight };
  }

  /** A person's decision about a task; throws what the rule says when it says no. */
  async decide(id: string, request: Omit<TaskRequest, 'command'>, command: SpokenCommand): Promise<TaskAnswer> {
    try {
      return (await this.commands.run(id, { ...request, command })).answer;
    } catch (error) {
      const isChanged = error instanceof Refused && error.refusal.refused === 'changed-since-seen';
      throw isChanged && 'seen' in command && command.seen !== undefined ? await this.changedSince(id, { milestone: command.milestone, seen: command.seen, matter: matterOf(command) }) : error;
    }
  }

  /** Gives the task's time to its run anew, in a new epoch; the dispatcher starts one where none answers. */
  async renew(id: string, request: Request): Promise<Renewed> {
    return (await this.commands.renew(id, request)).answer;
  }

  /** The states of tasks in the order of their rows: as they are, or as their events up to a programme time come to. */
  private async statesAsOf(rows: readonly TaskRow[], asOf: Instant | undefined): Promise<readonly TaskState[]> {
    if (asOf === undefined) return this.handledNow(rows);
    const events = new Map(rows.map(({ id }): [string, TaskEventRow[]] => [id, []]));
    for (const event of await eventsUntil(this.database.manager, [...events.keys()], asOf)) events.get(event.aggregate)?.push(event);
    return [...events.values()].flatMap((happened) => foldTask(happened) ?? []);
  }

  /** States in the order of their rows, in which only posts handle a part that somebody holds. Which do is asked where one handles any. */
  private async handledNow(rows: readonly TaskRow[]): Promise<readonly TaskState[]> {
    if (!rows.some(({ state: { transfers = {} } }) => Object.keys(transfers).length > 0)) return rows.map(({ state }) => state);
    const closed = await this.organisation.closedPosts();
    return rows.map(({ state }) => withoutClosed(state, closed));
  }

  /** What people wrote about a task, and how they are called. */
  private async said(task: string): Promise<Said & Known> {
    const [texts, known] = await Promise.all([freeTexts(this.database.manager, task), this.organisation.known()]);
    return { texts, ...known };
  }

  private async changedSince(id: string, decided: Parameters<typeof changedSinceSeen>[1]): Promise<Problem> {
    const [events, texts] = await Promise.all([firstEvents(this.database.manager, id), freeTexts(this.database.manager, id)]);
    return changedSinceSeen(events, decided, texts);
  }

  /** What somebody may not see is not there for them; of what they may, how much is theirs. */
  private async row(actor: Actor, id: string): Promise<{ readonly row: TaskRow; readonly sight: TaskSight }> {
    seenBy(actor);
    const row = await taskById(this.database.manager, id);
    if (!row || !maySee(row.state.brief, actor)) throw new Problem('task-unknown', { field: 'id', params: { task: id } });
    return { row, sight: sightIn(row.state, actor) };
  }
}
