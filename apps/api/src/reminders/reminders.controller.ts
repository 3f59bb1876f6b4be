import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { Page } from '../http/paging';
import { pageOf } from '../http/paging';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { NoticeAnswer, ReminderAnswer } from './reminders.answers';
import { noticeAnswer, reminderAnswer } from './reminders.answers';
import type { NoticesFilter, RemindersFilter } from './reminders.requests';
import { noticesFilter, remindersFilter } from './reminders.requests';
import { RemindersService } from './reminders.service';

@ApiTags('reminders 提醒')
@Controller('programmes/:programme')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Get('reminders')
  @Reads({ id: 'listReminders', summary: 'Reminders and escalation steps: upcoming, sent or missed, each with its why', answer: pageOf('ReminderPage', reminderAnswer) })
  list(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: remindersFilter }) filter: RemindersFilter): Promise<Page<ReminderAnswer>> {
    return this.reminders.list(reader, programme, filter);
  }

  @Get('notices')
  @Reads({ id: 'listNotices', summary: 'The notices in an inbox, the latest first', answer: pageOf('NoticePage', noticeAnswer) })
  notices(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: noticesFilter }) filter: NoticesFilter): Promise<Page<NoticeAnswer>> {
    return this.reminders.notices(reader, programme, filter);
  }
}
