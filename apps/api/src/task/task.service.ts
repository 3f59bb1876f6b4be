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
import type { EventRow, TaskEventRow, TaskRow } from '@lianxi/persistence/task/task.queries';
import { eventsUntil, firstEvents, freeTexts, taskById, tasksAfter, tasksByIds } from '@lianxi/persistence/task/task.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import { seenBy } from '../http/seen-by';
import { OrganisationService } from '../organisation/organisation.service';
import { ProgrammeService } from '../programme/programme.service';
import type { EventAnswer } from './event.answers';
import type { FieldChange } from './event-changes';
import { changedSinceSeen } from './changed-since-seen';
import { changesBetween } from './event-changes';
import { eventAnswerOf } from './event-view';
import type { TaskDetail, TaskSummary } from './task.answers';
import type { Said, Texts } from './milestone-view';
import type { TaskFilter } from './task.requests';
import type { Standing } from './task-view';
import { standingOf, taskDetailOf, taskSummaryOf } from './task-view';

/** How many tasks are read at a time, at most. */
const atATime = 500;

/** Where a list goes on: after a measure, or after an event. */
const position = z.tuple([ordinal]);

/** Tasks: looked at, and decided about. */
@Injectable()
export class TaskService {
  constructor(
    private readonly database: DataSource,
    private readonly commands: TaskCommands,
    private readonly programmes: ProgrammeService,
    private readonly organisation: OrganisationService,
  ) {}

  /** A page of tasks. Words and flags are computed from dates, by the domain alone, so the filter is applied to what was read. */
  async list(reader: Actor, { programme, bureau, asOf, cursor, limit, ...filter }: TaskFilter): Promise<Page<TaskSummary>> {
    const [ground, scope] = await Promise.all([this.programmes.ground(programme, asOf), this.programmes.scope(programme, reader, bureau)]);
    const found: { state: TaskState; standing: Standing }[] = [];
    const { measure } = filter;
    const [from, first] = measure === undefined ? [readCursor(cursor, position)?.[0] ?? 0, limit + 1] : [measure - 1, 1];
    for await (const state of this.inOrder(scope, from, { first, asOf })) {
      const standing = standingOf(state, ground, bureau);
      if (matches(state, standing, filter)) found.push({ state, standing });
      if (found.length > limit || state.brief.measure === measure) break;
    }
    const { items, ...page } = cutPage(found, limit, ({ state }) => [state.brief.measure]);
    return { items: items.map(({ state, standing }) => taskSummaryOf(state, standing, ground)), ...page };
  }

  /** A task in full, as of now or of an earlier programme time. */
  async one(reader: Actor, id: string, asOf?: Instant): Promise<TaskDetail> {
    const row = await this.row(reader, id);
    const [ground, said] = await Promise.all([this.programmes.ground(row.state.brief.programme, asOf), this.said(row.id)]);
    const [state] = await this.statesAsOf([row], asOf);
    if (!state) throw new Error(`No event of the task ${row.id} lies before ${asOf ?? 'now'}, though it was opened with its programme`);
    return taskDetailOf(state, ground, said);
  }

  /** A task as it stands, with what people wrote about it; for other features too. */
  async withTexts(reader: Actor, id: string): Promise<{ readonly state: TaskState; readonly texts: Texts }> {
    const row = await this.row(reader, id);
    return { state: row.state, texts: await freeTexts(this.database.manager, row.id) };
  }

  async events(reader: Actor, id: string, { cursor, limit }: PageRequest): Promise<Page<EventAnswer>> {
    await this.row(reader, id);
    const after = readCursor(cursor, position)?.[0] ?? 0;
    // Read from the first one on, however far the page is: what an event changed shows only in what all before it came to.
    const [rows, said] = await Promise.all([firstEvents(this.database.manager, id, after + limit + 1), this.said(id)]);
    return cutPage(withChanges(rows).slice(after).map(({ row, changes }) => eventAnswerOf(row, changes, said)), limit, ({ seq }) => [seq]);
  }

  /** The tasks of these ids, by id; for lists that speak of some tasks only. */
  async statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, TaskState>> {
    if (ids.length === 0) return new Map();
    return new Map((await tasksByIds(this.database.manager, ids)).map(({ id, state }) => [id, state]));
  }

  /**
   * The tasks in scope after a measure, in the order of the plan, read only as far as they are asked for: at first as many as are needed
   * if all of them fit, then twice as many each time; as of now or of an earlier programme time. For other features too.
   */
  async *inOrder(scope: Scope, after: number, { first = atATime, asOf }: { readonly first?: number; readonly asOf?: Instant | undefined } = {}): AsyncGenerator<TaskState> {
    for (let [from, size] = [after, first]; ; size = Math.min(2 * size, atATime)) {
      const rows = await tasksAfter(this.database.manager, scope, from, size);
      yield* await this.statesAsOf(rows, asOf);
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      from = last.measure;
    }
  }

  /** A task that somebody may see. */
  async state(reader: Actor, id: string): Promise<TaskState> {
    return (await this.row(reader, id)).state;
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
    if (asOf === undefined) return rows.map(({ state }) => state);
    const events = new Map(rows.map(({ id }): [string, TaskEventRow[]] => [id, []]));
    for (const event of await eventsUntil(this.database.manager, [...events.keys()], asOf)) events.get(event.aggregate)?.push(event);
    return [...events.values()].flatMap((happened) => foldTask(happened) ?? []);
  }

  /** What people wrote about a task, and how they are called. */
  private async said(task: string): Promise<Said> {
    const [texts, names] = await Promise.all([freeTexts(this.database.manager, task), this.organisation.names()]);
    return { texts, names };
  }

  private async changedSince(id: string, milestone: string, seen: string): Promise<Problem> {
    const [events, texts] = await Promise.all([firstEvents(this.database.manager, id, 2_147_483_647), freeTexts(this.database.manager, id)]);
    return changedSinceSeen(events, milestone, seen, texts);
  }

  /** What somebody may not see is not there for them. */
  private async row(actor: Actor, id: string): Promise<TaskRow> {
    seenBy(actor);
    const row = await taskById(this.database.manager, id);
    if (!row || !maySee(row.state.brief, actor)) throw new Problem('task-unknown', { field: 'id', params: { task: id } });
    return row;
  }
}

/** The events of a task from its first one on, each with what it changed. */
function withChanges(rows: readonly EventRow[]): { readonly row: EventRow; readonly changes: FieldChange[] }[] {
  let before: TaskState | undefined;
  let follows = true;
  return rows.map((row) => {
    const after = follows ? evolved(before, row) : undefined;
    follows = after !== undefined;
    const changes = after ? changesBetween(before, after) : [];
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

type Narrowing = Omit<TaskFilter, keyof PageRequest | 'programme' | 'bureau' | 'asOf'>;

function matches({ brief }: TaskState, standing: Standing, { measure, section, state, progress, flag }: Narrowing): boolean {
  return (measure === undefined || brief.measure === measure)
    && (section === undefined || brief.section === section)
    && (state === undefined || standing.phase === state)
    && (progress === undefined || standing.progress === progress)
    && (flag === undefined || standing.flags.includes(flag));
}
