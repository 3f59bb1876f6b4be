import type { Actor } from '@lianxi/domain/organisation/actor';
import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import { handOut } from './paper-answer';
import { PapersService } from './papers.service';

const printedList = z.strictObject({ list: z.uuid().toLowerCase().optional().meta({ description: 'A list that was drawn up; left out, all that waits for one' }) });

/** The list that the convenor signs once (拟销号清单). */
@ApiTags('papers 文书')
@Controller('programmes/:programme/papers')
export class StrikeOffListController {
  constructor(private readonly papers: PapersService) {}

  @Get('strike-off-list')
  @Reads({ id: 'printStrikeOffList', summary: 'What waits for the convenor\'s signature before it is struck off (拟销号清单), as a Word document', description: 'For the joint-meeting office, the convenor and deputies, and their staff. With `list`, one that was drawn up, under its number; else all that waits for one, on which the office writes a number.', answer: 'file', problems: [409] })
  async list(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: printedList }) { list }: { list?: string | undefined }, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(reply, await this.papers.strikeOffList(reader, programme, list));
  }
}
