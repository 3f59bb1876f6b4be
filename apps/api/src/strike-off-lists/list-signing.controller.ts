import type { Request } from '@lianxi/commands/path/request';
import type { ListAnswer } from '@lianxi/commands/strike-off-list/list-commands';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { StreamableFile } from '@nestjs/common';
import { Body, Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RowResult } from '../approvals/approvals.answers';
import { rowResults } from '../approvals/approvals.answers';
import type { ReasonBody } from '../approvals/signing.requests';
import { reasonBody } from '../approvals/signing.requests';
import { handOver } from '../evidence/download';
import { Changes, Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import { listDecision } from './strike-off-lists.answers';
import type { ByListBody, ListCheckBody, ListPlace, ListSignatureBody } from './strike-off-lists.requests';
import { byListBody, listCheckBody, listPaperFormSchema, listParam, listSignatureBody } from './strike-off-lists.requests';
import { StrikeOffListsService } from './strike-off-lists.service';

/** 拟销号清单: signed on screen or on paper, given back or withdrawn, and struck off by. */
@ApiTags('strike-off lists 拟销号清单')
@Controller('programmes/:programme/strike-off-lists/:list')
export class ListSigningController {
  constructor(private readonly lists: StrikeOffListsService) {}

  @Post('signature')
  @Changes({ id: 'signList', summary: 'The convenor or an authorised deputy signs a list, once for all that is on it (签署)', description: 'As the convenor in the convenor\'s post (召集人, by its title); in another leader\'s post as a deputy, on the authority that is named.', answer: listDecision, sees: true })
  sign(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: listSignatureBody }) body: ListSignatureBody): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'signList', ...body });
  }

  @Post('paper-signature')
  @RouteConfig({ takesForm: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: listPaperFormSchema })
  @Changes({ id: 'enterListSignature', summary: 'Enters a signature that was given on paper, with its scan (线下签批录入)', description: 'By the office or the staff of leaders; another person of the office checks it.', answer: listDecision })
  enter(@Req() upload: FastifyRequest, @TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace): Promise<ListAnswer> {
    return this.lists.enterSignature(request, place, upload);
  }

  @Get('scan')
  @Reads({ id: 'downloadListScan', summary: 'The scan of a signature on paper, as a download', answer: 'file', problems: [409] })
  async scan(@TheActor() reader: Actor, @Param({ schema: listParam }) place: ListPlace, @Headers('if-none-match') held: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    const { file, known } = await this.lists.scan(reader, place, (sha256) => held?.includes(`"${sha256}"`) === true);
    return handOver(reply, file, known);
  }

  @Post('check')
  @Changes({ id: 'checkListSignature', summary: 'The office checks a signature on paper by its scan (核对)', answer: listDecision, sees: true })
  check(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: listCheckBody }) body?: ListCheckBody | null): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'checkListSignature', ...body });
  }

  @Post('return')
  @Changes({ id: 'returnList', summary: 'A list is returned with a reason (退回): by whoever signs it to the office, by the office where a signature on paper is none', answer: listDecision })
  giveBack(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: reasonBody }) body: ReasonBody): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'returnList', ...body });
  }

  @Post('withdrawal')
  @Changes({ id: 'withdrawList', summary: 'The office withdraws a list that is not signed (撤销)', answer: listDecision })
  withdraw(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: reasonBody }) body: ReasonBody): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'withdrawList', ...body });
  }

  @Post('signature/withdrawal')
  @Changes({ id: 'withdrawListSignature', summary: 'A signature is taken back with a reason (撤回签署), as long as nothing was struck off by the list', description: 'By the post that signed, or the convenor. The list waits for a signature again: it is signed, or returned to the office and changed.', answer: listDecision })
  takeBack(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: reasonBody }) body: ReasonBody): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'withdrawListSignature', ...body });
  }

  @Post('strike-offs')
  @Changes({ id: 'strikeOffByList', summary: 'The office strikes off what stands on a signed list (销号)', description: 'Each row is an act of its own. What has changed since it was listed is refused with `changed-since-seen`; the others go through.', answer: rowResults, batch: true })
  async strikeOff(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: byListBody }) body?: ByListBody | null): Promise<{ items: RowResult[] }> {
    return { items: await this.lists.strikeOff(request, place, body ?? {}) };
  }
}
