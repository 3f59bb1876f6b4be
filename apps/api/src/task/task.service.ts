import type { Readable } from 'node:stream';
import { narrowed } from '@lianxi/access/narrowed';
import { shownEvents } from '@lianxi/access/shown-events';
import type { TaskSight } from '@lianxi/access/task-sight';
import { sightIn } from '@lianxi/access/task-sight';
import { foldTask, recordedIn } from '@lianxi/commands/check/fold';
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
import { maySee } from '@lianxi/domain/task/sight';
import { evolveTask } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';
import { withoutClosed } from '@lianxi/domain/task/transfer';
import type { EventRow, Narrowing, TaskEventRow, TaskRow } from '@lianxi/persistence/task/task.queries';
import { eventsUntil, firstEvents, freeTexts, latestAbout, taskById, tasksAfter, tasksByIds } from '@lianxi/persistence/task/task.queries';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import { mayReadWhole, seenBy } from '../http/seen-by';
import { OrganisationService } from '../organisation/organisation.service';
import type { ListedGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';
import type { EventAnswer, ProvableEvent } from './event.answers';
import type { FieldChange } from './event-changes';
import { changedSinceSeen } from './changed-since-seen';
import { changesBetween } from './event-changes';
import { eventAnswerOf, eventFrameOf } from './event-view';
import type { LedgerColumn, LedgerTaskState } from './ledger-columns';
import { linesOf } from './ledger-columns';
import type { SheetForm } from './ledger-sheet';
import { writeSheet } from './ledger-sheet';
import type { LedgerTask } from './ledger.answers';
import { ledgerTaskOf } from './ledger.answers';
import type { TaskDetail, TaskSummary } from './task.answers';
import type { Said } from './milestone-view';
import type { Finding, TaskFilter } from './task.requests';
import type { Standing } from './task-view';
import { standingOf, taskDetailOf, taskSummaryOf } from './task-view';

/** How many tasks are read at a time, at most. */
const atATime = 500;

/** Where a list goes on: after a measure, or after an event. */
const position = z.tuple([ordinal]);

/** How a sheet is to be written. */
interface SheetWish {
  readonly format: SheetForm;
  readonly columns: readonly LedgerColumn[];
  readonly language: Language;
}

/** A filter, the scope it is asked in, and what the answers rest on. */
interface Asked {
  readonly ground: ListedGround;
  readonly scope: Scope;
  readonly filter: Finding;
}

/** How tasks are read one after the other: at first so many, as of when, and which. */
interface Reading {
  readonly first?: number;
  readonly asOf?: Instant | undefined;
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

  /** A page of tasks. */
  async list(reader: Actor, filter: TaskFilter): Promise<Page<TaskSummary>> {
    return this.page(reader, filter, ({ state, standing }, { ground }) => taskSummaryOf(state, standing, ground));
  }

  /** A page of the ledger (台账): tasks with those of their milestones that are asked for. */
  async ledgerTasks(reader: Actor, filter: TaskFilter): Promise<Page<LedgerTask>> {
    return this.page(reader, filter, (found, asked) => ledgerTaskOf(found, asked.filter, asked.ground));
  }

  /** The ledger (台账) of the tasks a filter asks for, as a sheet to be saved. Whatever is refused is refused before it begins. */
  async ledger(reader: Actor, filter: Finding, { format, columns, language }: SheetWish): Promise<{ readonly name: string; readonly content: Readable }> {
    const asked = await this.asked(reader, filter);
    const { programme, today } = asked.ground;
    const lines = linesOf(this.found(asked), columns, filter, asked.ground, language);
    return { name: `${say(language, 'ledger.title')}-${programme.id}-${today}.${format}`, content: writeSheet[format]({ columns, lines, language, today }) };
  }

  /** A task in full, as of now or of an earlier programme time. */
  async one(reader: Actor, id: string, asOf?: Instant): Promise<TaskDetail> {
    const { row, sight } = await this.row(reader, id);
    const { programme, measure } = row.state.brief;
    const [ground, said, clause] = await Promise.all([this.programmes.listedGround(programme, asOf), this.said(row.id), this.programmes.clause(programme, measure)]);
    const [state] = await this.statesAsOf([row], asOf);
    if (!state) throw new Error(`No event of the task ${row.id} lies before ${asOf ?? 'now'}, though it was opened with its programme`);
    return taskDetailOf(narrowed(state, sight), ground, { ...said, clause, sight });
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
    const { sight } = await this.row(reader, id);
    const after = readCursor(cursor, position)?.[0] ?? 0;
    // Read from the first one on, however far the page is: what an event changed shows only in what all before it came to. How many of them a part of the task shows is known once all are read.
    const [rows, said] = await Promise.all([firstEvents(this.database.manager, id, sight === 'whole' ? after + limit + 1 : undefined), this.said(id)]);
    return cutPage(shownOf(rows, sight, said).filter(({ seq }) => seq > after), limit, ({ seq }) => [seq]);
  }

  /** The id of a task that is the reader's to read as a whole. */
  async whole(reader: Actor, id: string): Promise<string> {
    const { row, sight } = await this.row(reader, id);
    mayReadWhole(reader, sight);
    return row.id;
  }

  /** All that happened to a task, provably; for who reads the whole of it, which is asked before. */
  async proof(id: string): Promise<ProvableEvent[]> {
    const [rows, said] = await Promise.all([firstEvents(this.database.manager, id), this.said(id)]);
    return withChanges(rows, 'whole').map(({ row, changes }) => eventAnswerOf(row, changes, said));
  }

  /** The tasks of these ids, by id; for lists that speak of some tasks only. */
  async statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, TaskState>> {
    if (ids.length === 0) return new Map();
    const rows = await tasksByIds(this.database.manager, ids);
    const states = await this.handledNow(rows);
    return new Map(states.map((state, place) => [rows[place]?.id ?? state.brief.id, state]));
  }

  /**
   * The tasks in scope after a measure, in the order of the plan, read only as far as they are asked for: at first as many as are needed
   * if all of them fit, then twice as many each time; as of now or of an earlier programme time. For other features too.
   */
  async *inOrder(scope: Scope, after: number, { first = atATime, asOf, narrowing }: Reading = {}): AsyncGenerator<TaskState> {
    for (let [from, size] = [after, first]; ; size = Math.min(2 * size, atATime)) {
      const rows = await tasksAfter(this.database.manager, scope, from, size, narrowing);
      yield* await this.statesAsOf(rows, asOf);
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      from = last.measure;
    }
  }

  /** A page of the tasks a filter asks for, each as its list shows it. */
  private async page<Item>(reader: Actor, { cursor, limit, ...filter }: TaskFilter, shown: (found: LedgerTaskState, asked: Asked) => Item): Promise<Page<Item>> {
    const asked = await this.asked(reader, filter);
    const found: LedgerTaskState[] = [];
    for await (const one of this.found(asked, { from: readCursor(cursor, position)?.[0] ?? 0, first: limit + 1 })) {
      if (found.push(one) > limit) break;
    }
    const { items, ...page } = cutPage(found, limit, ({ state }) => [state.brief.measure]);
    return { items: items.map((one) => shown(one, asked)), ...page };
  }

  /** What a filter comes to for its reader. */
  private async asked(reader: Actor, filter: Finding): Promise<Asked> {
    const { programme, bureau, asOf } = filter;
    const [ground, scope] = await Promise.all([this.programmes.listedGround(programme, asOf), this.programmes.scope(programme, reader, bureau)]);
    return { ground, scope, filter };
  }

  /**
   * The tasks a filter asks for, in the order of the plan. Words, year and section are found in the record; how a task stands is computed
   * from dates, by the domain alone, so that part of the filter is applied to what was read.
   */
  private async *found({ ground, scope, filter: { bureau, measure, words, year, section, asOf, ...standings } }: Asked, { from = 0, first = atATime } = {}): AsyncGenerator<LedgerTaskState> {
    const [after, size] = measure === undefined ? [from, first] : [Math.max(from, measure - 1), 1];
    for await (const state of this.inOrder(scope, after, { first: size, asOf, narrowing: { words, year, section } })) {
      if (measure !== undefined && state.brief.measure !== measure) return;
      const standing = standingOf(state, ground, bureau);
      if (stands(standing, standings)) yield { state, standing };
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
      throw isChanged && 'seen' in command && command.seen !== undefined ? await this.changedSince(id, command.milestone, command.seen) : error;
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
  private async said(task: string): Promise<Said> {
    const [texts, names] = await Promise.all([freeTexts(this.database.manager, task), this.organisation.names()]);
    return { texts, names };
  }

  private async changedSince(id: string, milestone: string, seen: string): Promise<Problem> {
    const [events, texts] = await Promise.all([firstEvents(this.database.manager, id), freeTexts(this.database.manager, id)]);
    return changedSinceSeen(events, milestone, seen, texts);
  }

  /** What somebody may not see is not there for them; of what they may, how much is theirs. */
  private async row(actor: Actor, id: string): Promise<{ readonly row: TaskRow; readonly sight: TaskSight }> {
    seenBy(actor);
    const row = await taskById(this.database.manager, id);
    if (!row || !maySee(row.state.brief, actor)) throw new Problem('task-unknown', { field: 'id', params: { task: id } });
    return { row, sight: sightIn(row.state, actor) };
  }
}

/** Of a task's events from its first one on those that are shown. */
function shownOf(rows: readonly EventRow[], sight: TaskSight, said: Said): readonly EventAnswer[] {
  const shown = shownEvents(rows.map((row) => ({ seq: row.seq, ...recordedIn<TaskEvent>(row) })), sight);
  return withChanges(rows, sight).flatMap(({ row, changes }): EventAnswer[] => {
    const much = shown.get(row.seq);
    if (much === 'nothing') return [];
    return [much === 'all' ? eventAnswerOf(row, changes, said) : eventFrameOf(row, changes, said)];
  });
}

/** The events of a task from its first one on, each with what it changed of what its reader sees. */
function withChanges(rows: readonly EventRow[], sight: TaskSight): { readonly row: EventRow; readonly changes: FieldChange[] }[] {
  let before: TaskState | undefined;
  let follows = true;
  return rows.map((row) => {
    const after = follows ? evolved(before, row) : undefined;
    follows = after !== undefined;
    const changes = after ? changesBetween(before && narrowed(before, sight), narrowed(after, sight)) : [];
    before = after;
    return { row, changes };
  });
}

/** A damaged record is looked at too: from the first event that cannot follow on, nothing is said of what each changed. */
function evolved(before: TaskState | undefined, row: EventRow): TaskState | undefined {
  try {
    return evolveTask(before, recordedIn<TaskEvent>(row));
  } catch {
    return undefined;
  }
}

function stands({ phase, progress, flags }: Standing, { state, progress: word, flag }: Pick<TaskFilter, 'state' | 'progress' | 'flag'>): boolean {
  return (state === undefined || phase === state) && (word === undefined || progress === word) && (flag === undefined || flags.includes(flag));
}
