import { sightOf } from '@lianxi/access/reader';
import { Refused } from '@lianxi/commands/path/refused';
import type { Request } from '@lianxi/commands/path/request';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { BureauKind } from '@lianxi/domain/organisation/bureau';
import { successorOf, successorsOf } from '@lianxi/domain/organisation/decide-reform';
import { isRefusal } from '@lianxi/domain/refusal';
import { partsAfter } from '@lianxi/persistence/record/part.queries';
import { wallTime } from '@lianxi/persistence/record/wall-time.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { actOnEach } from '../approvals/act-on-each';
import type { RowResult } from '../approvals/approvals.answers';
import { bureauId, ordinal, programmeId } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { mayLookThrough } from '../http/seen-by';
import { TaskService } from '../task/task.service';
import { nameOn, OrganisationService } from '../organisation/organisation.service';
import type { PartToMove } from './reform.answers';
import type { MovesBody } from './reform.requests';

const position = z.tuple([bureauId, programmeId, ordinal]);

/** 机构改革: which parts of dissolved bureaus are still open, and their moving to the successors. */
@Injectable()
export class ReformService {
  constructor(private readonly database: DataSource, private readonly organisation: OrganisationService, private readonly tasks: TaskService) {}

  /** Parts of bureaus that are dissolved by now, in tasks that go on: nothing of them is done by anybody until they are moved. */
  async toMove(reader: Actor, { cursor, limit }: PageRequest): Promise<Page<PartToMove>> {
    mayLookThrough(reader, 'check');
    const [state, now] = await Promise.all([this.organisation.state(), wallTime(this.database.manager)]);
    const name = (bureau: string): string => nameOn(state.bureaus[bureau] ?? { names: [] }, now);
    const dissolved = new Map(Object.values(state.bureaus).flatMap(({ id, dissolved: how }) => (how && how.from <= shanghaiDate(now) ? [[id, how] as const] : [])));
    const rows = await partsAfter(this.database.manager, [...dissolved.keys()], readCursor(cursor, position) ?? ['', '', 0], limit + 1);
    const seesTasks = sightOf(reader) !== 'none';
    const { items, ...page } = cutPage(rows, limit, ({ bureau, programme, measure }) => [bureau, programme, measure]);
    return {
      ...page,
      items: items.map((row) => ({
        ...row, heading: seesTasks ? row.heading : '', name: name(row.bureau), from: dissolved.get(row.bureau)?.from ?? '', letter: dissolved.get(row.bureau)?.letter ?? '',
        into: successorsOf(state, row.bureau, now).map((bureau) => ({ bureau, name: name(bureau) })),
      })),
    };
  }

  /** Moves a bureau's part in each of some tasks, of one that goes on by a document: each an act of its own. The organisation is read before, without its lock: that a bureau was dissolved is never undone, and what passed to one that was dissolved a moment before is listed by `toMove`, to be moved on to its successors. */
  async move(request: Request, { bureau: from, items, authority }: MovesBody): Promise<RowResult[]> {
    const [state, now] = await Promise.all([this.organisation.state(), wallTime(this.database.manager)]);
    return actOnEach(request, items, ({ task, to: named }, own) => {
      const successor = successorOf(state, from, named, now, authority);
      if (isRefusal(successor)) throw new Refused(successor);
      const { to, letter, from: effectiveOn, authority: givenOffBy } = successor;
      return this.tasks.decide(task, own, { type: 'movePart', from, to: to.id, kind: to.kind as BureauKind, name: nameOn(to, now), letter, effectiveOn, ...(givenOffBy && { authority: givenOffBy }) });
    });
  }
}
