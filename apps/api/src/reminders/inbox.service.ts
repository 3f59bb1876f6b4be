import { readInbox } from '@lianxi/commands/task/mark-read';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
import { decisionNoticesPage, unreadDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { instant, ordinal, taskId } from '../http/fields';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { ProgrammeService } from '../programme/programme.service';
import { ListingsService } from '../strike-off-lists/listings.service';
import { TaskService } from '../task/task.service';
import type { ToldAnswer, UnreadAnswer } from './inbox.answers';
import type { InboxFilter, ReadBody } from './inbox.requests';
import { toldAnswerOf } from './told-view';
import { toldOfListAnswerOf } from './told-of-list-view';
import type { ToDoAnswer, ToDoFilter } from './to-do.answers';
import { byDue, toDoPosition, toDosOf } from './to-do';

/** A post's own desk: what it was told of decisions, what waits for it, and what it waits for. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: ProgrammeService,
    private readonly tasks: TaskService,
    private readonly listings: ListingsService,
  ) {}

  async told(reader: Actor, programme: string, { unread, kind, cursor, limit }: InboxFilter): Promise<Page<ToldAnswer>> {
    const [at, aggregate, seq] = readCursor(cursor, z.tuple([instant, taskId, ordinal])) ?? [];
    const before = at === undefined || aggregate === undefined || seq === undefined ? undefined : { at, aggregate, seq };
    const [ground, scope] = await Promise.all([this.programmes.ground(programme), this.programmes.scope(programme, reader)]);
    const post = addresseeOf(reader);
    const rows = await decisionNoticesPage(this.database.manager, scope, post, { unread: unread === 'true', kind, before }, limit + 1);
    const { items, ...page } = cutPage(rows, limit, (row) => [row.at, row.aggregate, row.seq]);
    const named = items.map((row) => row.aggregate);
    const [states, lists] = await Promise.all([this.tasks.statesOf(named), this.listings.byIds(named)]);
    return { ...page, items: items.flatMap((row) => [...toldAnswerOf(row, post, states, ground), ...toldOfListAnswerOf(row, lists)]) };
  }

  /** Marks what was shown; answers how much is still new. */
  async read(reader: Actor, programme: string, { items }: ReadBody): Promise<UnreadAnswer> {
    const [scope] = await Promise.all([this.programmes.scope(programme, reader), this.programmes.ground(programme)]);
    await readInbox(this.database, reader, programme, items.map((item) => ({ aggregate: 'task' in item ? item.task : item.list, seq: item.seq })));
    return { unread: await unreadDecisionNotices(this.database.manager, scope, addresseeOf(reader)) };
  }

  /** All tasks in sight are looked at: what is due first may be any task's. */
  async toDos(reader: Actor, programme: string, { side, cursor, limit }: ToDoFilter): Promise<Page<ToDoAnswer>> {
    const after = readCursor(cursor, toDoPosition);
    const [ground, scope] = await Promise.all([this.programmes.listedGround(programme), this.programmes.scope(programme, reader)]);
    const found: ReturnType<typeof toDosOf> = [];
    for await (const state of this.tasks.inOrder(scope, 0)) found.push(...toDosOf(state, reader, side, ground));
    const rest = found.filter(({ position }) => after === undefined || byDue(after, position) < 0).sort((a, b) => byDue(a.position, b.position));
    const { items, ...page } = cutPage(rest, limit, ({ position }) => position);
    return { ...page, items: items.map(({ answer }) => answer) };
  }
}
