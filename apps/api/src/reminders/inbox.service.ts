import { readInbox } from '@lianxi/commands/task/mark-read';
import type { Actor, Addressee } from '@lianxi/domain/organisation/actor';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
import type { Post } from '@lianxi/domain/organisation/organisation';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { DecisionNoticeRow } from '@lianxi/persistence/reminders/decision-notice.queries';
import { decisionNoticesPage, unreadDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { instant, ordinal, taskId } from '../http/fields';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import type { ProgrammeGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';
import { ListingsService } from '../listings/listings.service';
import { OrganisationService } from '../organisation/organisation.service';
import { TaskService } from '../task/task.service';
import type { ToldAnswer, UnreadAnswer } from './inbox.answers';
import type { InboxFilter, ReadBody } from './inbox.requests';
import { toldAnswerOf } from './told-view';
import { toldOfListAnswerOf } from './told-of-list-view';

/** A handover names so many unread notices of a programme. */
const mostUnread = 200;

/** What a post was told of decisions. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: DataSource,
    private readonly programmes: ProgrammeService,
    private readonly tasks: TaskService,
    private readonly listings: ListingsService,
    private readonly organisation: OrganisationService,
  ) {}

  async told(reader: Actor, programme: string, { unread, read, kind, cursor, limit }: InboxFilter): Promise<Page<ToldAnswer>> {
    const [at, aggregate, seq] = readCursor(cursor, z.tuple([instant, taskId, ordinal])) ?? [];
    const before = at === undefined || aggregate === undefined || seq === undefined ? undefined : { at, aggregate, seq };
    const [ground, scope] = await Promise.all([this.programmes.ground(programme), this.programmes.scope(programme, reader)]);
    const post = addresseeOf(reader);
    const rows = await decisionNoticesPage(this.database.manager, scope, post, { unread: unread === 'true', read: read === 'true', kind, before }, limit + 1);
    const { items, ...page } = cutPage(rows, limit, (row) => [row.at, row.aggregate, row.seq]);
    return { ...page, items: await this.answersOf(items, post, ground) };
  }

  /** What a post has not read, the latest first, as far as a page goes: of what is in the scope of whoever hands it over or takes it. */
  async unreadOf({ id, bureau, role }: Pick<Post, 'id' | 'bureau' | 'role'>, scope: Scope, ground: ProgrammeGround): Promise<ToldAnswer[]> {
    const post: Addressee = { bureau, role, post: id };
    return await this.answersOf(await decisionNoticesPage(this.database.manager, scope, post, { unread: true }, mostUnread), post, ground);
  }

  private async answersOf(rows: readonly DecisionNoticeRow[], post: Addressee, ground: ProgrammeGround): Promise<ToldAnswer[]> {
    const named = rows.map((row) => row.aggregate);
    const [states, lists, convenors] = await Promise.all([this.tasks.statesOf(named), this.listings.byIds(named), this.organisation.convenors()]);
    return rows.flatMap((row) => [...toldAnswerOf(row, post, states, ground, convenors), ...toldOfListAnswerOf(row, lists, convenors)]);
  }

  /** Marks what was shown; answers how much is still new. */
  async read(reader: Actor, programme: string, { items }: ReadBody): Promise<UnreadAnswer> {
    const [scope] = await Promise.all([this.programmes.scope(programme, reader), this.programmes.ground(programme)]);
    await readInbox(this.database, reader, programme, items.map((item) => ({ aggregate: 'task' in item ? item.task : item.list, seq: item.seq })));
    return { unread: await unreadDecisionNotices(this.database.manager, scope, addresseeOf(reader)) };
  }
}
