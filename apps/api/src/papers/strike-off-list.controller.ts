import type { Actor } from '@lianxi/domain/organisation/actor';
import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import { handOut } from './paper-answer';
import { PapersService } from './papers.service';

/** The list that the convenor signs once (拟销号清单). */
@ApiTags('papers 文书')
@Controller('programmes/:programme/papers')
export class StrikeOffListController {
  constructor(private readonly papers: PapersService) {}

  @Get('strike-off-list')
  @Reads({ id: 'printStrikeOffList', summary: 'What waits for the convenor\'s signature before it is struck off (拟销号清单), as a Word document', description: 'For the joint-meeting office, the convenor and deputies, and their staff. The list has no number yet: the office writes one on it.', answer: 'file', problems: [409] })
  async list(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(reply, await this.papers.strikeOffList(reader, programme));
  }
}
