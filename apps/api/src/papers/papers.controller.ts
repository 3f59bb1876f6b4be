import type { Actor } from '@lianxi/domain/organisation/actor';
import type { StreamableFile } from '@nestjs/common';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { MilestonePlace, TaskPlace } from '../task/task.requests';
import { milestoneParam, taskParam } from '../task/task.requests';
import { handOut } from './paper-answer';
import { PapersService } from './papers.service';

/** Papers of one task, to be signed and sealed by hand (线下签批). */
@ApiTags('papers 文书')
@Controller('tasks/:id')
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Get('papers/task-sheet')
  @Reads({ id: 'printTaskSheet', summary: 'The task as it is handed over (任务办理单), as a Word document', answer: 'file' })
  async taskSheet(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(reply, await this.papers.taskSheet(reader, id));
  }

  @Get('milestones/:key/papers/sign-off-sheet')
  @Reads({ id: 'printSignOffSheet', summary: 'A milestone\'s submission, to be signed and sealed on paper (签批单), as a Word document', answer: 'file', problems: [409] })
  async signOffSheet(@TheActor() reader: Actor, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(reply, await this.papers.signOffSheet(reader, id, key));
  }

  @Get('milestones/:key/papers/countersignature-sheet')
  @Reads({ id: 'printCountersignatureSheet', summary: 'A milestone\'s paper with a place for each signer\'s word (会签单), as a Word document', answer: 'file', problems: [409] })
  async countersignatureSheet(@TheActor() reader: Actor, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return handOut(reply, await this.papers.countersignatureSheet(reader, id, key));
  }
}
