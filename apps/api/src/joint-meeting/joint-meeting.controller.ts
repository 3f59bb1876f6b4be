import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { AgendaAnswer } from './agenda.answers';
import { agenda } from './agenda.answers';
import type { AgendaFilter } from './agenda.requests';
import { agendaFilter } from './agenda.requests';
import { JointMeetingService } from './joint-meeting.service';

@ApiTags('joint-meeting 联席会议')
@Controller('programmes/:programme')
export class JointMeetingController {
  constructor(private readonly meeting: JointMeetingService) {}

  @Get('agenda')
  @Reads({ id: 'getAgenda', summary: 'The joint meeting\'s agenda: escalated, late and disputed matters, and open questions', answer: agenda })
  agenda(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: agendaFilter }) filter: AgendaFilter): Promise<AgendaAnswer> {
    return this.meeting.agenda(reader, programme, filter);
  }
}
