import type { Request } from '@lianxi/commands/path/request';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Changes, Reads } from '../http/operation';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter, pageOf } from '../http/paging';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import type { TaskPlace } from '../task/task.requests';
import { taskParam } from '../task/task.requests';
import { handOver } from './download';
import type { AttachedAnswer, EvidenceAnswer } from './evidence.answers';
import { attachedAnswer, evidenceAnswer } from './evidence.answers';
import type { EvidencePlace } from './evidence.requests';
import { evidenceFormSchema, evidenceParam } from './evidence.requests';
import { EvidenceService } from './evidence.service';

/** Files that show what was done (证明材料): handed in, listed, handed out. */
@ApiTags('evidence 证明材料')
@Controller('tasks/:id/evidence')
export class EvidenceController {
  constructor(private readonly evidence: EvidenceService) {}

  @Post()
  @RouteConfig({ takesForm: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: evidenceFormSchema })
  @Changes({ id: 'attachEvidence', summary: 'Attaches a file to one or several milestones of a task (证明材料)', answer: attachedAnswer })
  attach(@Req() upload: FastifyRequest, @TheRequest() request: Request, @Param({ schema: taskParam }) { id }: TaskPlace): Promise<AttachedAnswer> {
    return this.evidence.attach(id, request, upload);
  }

  @Get()
  @Reads({ id: 'listEvidence', summary: 'The files attached to a task\'s milestones, by when they were attached', answer: pageOf('EvidencePage', evidenceAnswer) })
  list(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace, @Query({ schema: pageFilter }) page: PageRequest): Promise<Page<EvidenceAnswer>> {
    return this.evidence.list(reader, id, page);
  }

  @Get(':sha256')
  @Reads({ id: 'downloadEvidence', summary: 'A file attached to the task, as a download', answer: 'file' })
  async download(@TheActor() reader: Actor, @Param({ schema: evidenceParam }) { id, sha256 }: EvidencePlace, @Headers('if-none-match') held: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    const known = held?.includes(`"${sha256}"`) === true;
    return handOver(reply, await this.evidence.open(reader, id, sha256, known), known);
  }
}
