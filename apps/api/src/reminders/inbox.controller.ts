import type { Request } from '@lianxi/commands/path/request';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Changes, Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import type { Page } from '../http/paging';
import { pageOf } from '../http/paging';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { ToldAnswer, UnreadAnswer } from './inbox.answers';
import { toldAnswer, unreadAnswer } from './inbox.answers';
import type { InboxFilter, ReadBody } from './inbox.requests';
import { inboxFilter, readBody } from './inbox.requests';
import { InboxService } from './inbox.service';
import type { ToDoAnswer, ToDoFilter } from './to-do.answers';
import { toDoAnswer, toDoFilter } from './to-do.answers';
import { ToDosService } from './to-dos.service';

/** A post's own desk. */
@ApiTags('reminders 提醒')
@Controller('programmes/:programme')
export class InboxController {
  constructor(private readonly inbox: InboxService, private readonly desks: ToDosService) {}

  @Get('inbox')
  @Reads({ id: 'listInbox', summary: 'What the reader\'s post was told of decisions, the latest first, each with its why', answer: pageOf('ToldPage', toldAnswer) })
  told(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: inboxFilter }) filter: InboxFilter): Promise<Page<ToldAnswer>> {
    return this.inbox.told(reader, programme, filter);
  }

  @Post('inbox/read')
  @Changes({ id: 'readInbox', summary: 'Marks as read what the reader\'s post was shown, and nothing else', answer: unreadAnswer })
  read(@TheRequest() { actor }: Request, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Body({ schema: readBody }) body: ReadBody): Promise<UnreadAnswer> {
    return this.inbox.read(actor, programme, body);
  }

  @Get('to-dos')
  @Reads({ id: 'listToDos', summary: 'What waits for the reader\'s post (待办), or what that post waits for and on whom, by due day', answer: pageOf('ToDoPage', toDoAnswer) })
  toDos(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: toDoFilter }) filter: ToDoFilter): Promise<Page<ToDoAnswer>> {
    return this.desks.toDos(reader, programme, filter);
  }
}
