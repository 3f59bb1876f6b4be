import type { Actor } from '@lianxi/domain/organisation/actor';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ApprovalsService } from '../approvals/approvals.service';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, pageThrough, readCursor } from '../http/paging';
import { ProgrammeService } from '../programme/programme.service';
import { RemindersService } from '../reminders/reminders.service';
import type { AgendaAnswer, AgendaItem, AgendaKind } from './agenda.answers';
import { agendaKinds } from './agenda.answers';
import { approvalItem, escalatedItem, questionItem } from './agenda-items';
import type { AgendaFilter } from './agenda.requests';

/** Where a kind's items come from: a page of those that wait for a bureau, or for any. */
type Source = (reader: Actor, programme: string, filter: Omit<AgendaFilter, 'kind'>) => Promise<Page<AgendaItem>>;

/** The mechanism of measure 17: what approvals and reminders could not settle comes before the meeting. */
@Injectable()
export class JointMeetingService {
  private readonly sources: Readonly<Record<AgendaKind, Source>> = {
    escalated: async (reader, programme, filter) => each(await this.reminders.escalatedToMeeting(reader, programme, filter), escalatedItem),
    late: async (reader, programme, filter) => each(await this.approvals.list(reader, programme, { ...filter, kind: 'late' }), (approval) => approvalItem('late', approval)),
    disputed: async (reader, programme, filter) => each(await this.approvals.list(reader, programme, { ...filter, kind: 'disputed' }), (approval) => approvalItem('disputed', approval)),
    question: (_reader, programme, filter) => this.questions(programme, filter),
  };

  constructor(
    private readonly approvals: ApprovalsService,
    private readonly reminders: RemindersService,
    private readonly programmes: ProgrammeService,
  ) {}

  async agenda(reader: Actor, programme: string, { kind, bureau, ...page }: AgendaFilter): Promise<AgendaAnswer> {
    await this.programmes.scope(programme, reader, bureau);
    const { today } = await this.programmes.one(programme);
    const lists = agendaKinds.filter((each) => kind === undefined || each === kind)
      .map((name) => ({ name, read: (part: PageRequest) => this.sources[name](reader, programme, { ...part, bureau }) }));
    return { programme, today, ...await pageThrough(lists, page) };
  }

  private async questions(programme: string, { bureau, cursor, limit }: Omit<AgendaFilter, 'kind'>): Promise<Page<AgendaItem>> {
    const [read] = readCursor(cursor, z.tuple([ordinal])) ?? [0];
    const questions = bureau === undefined ? await this.programmes.openQuestions(programme) : [];
    const numbered = questions.map((question, at) => ({ question, at: at + 1 })).slice(read, read + limit + 1);
    return each(cutPage(numbered, limit, ({ at }) => [at]), ({ question }) => questionItem(question));
  }
}

/** A page of the same place, with something made of each of its items. */
function each<From, To>({ items, ...page }: Page<From>, make: (item: From) => To): Page<To> {
  return { ...page, items: items.map(make) };
}
