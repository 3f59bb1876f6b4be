import type { Request } from '@lianxi/commands/path/request';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RowResult } from '../approvals/approvals.answers';
import { rowResults } from '../approvals/approvals.answers';
import { Changes, Reads } from '../http/operation';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter, pageOf } from '../http/paging';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import type { ChangeAnswer } from '../organisation/organisation.answers';
import { organisationAnswer } from '../organisation/organisation.answers';
import { OrganisationService } from '../organisation/organisation.service';
import type { PartToMove } from './reform.answers';
import { partToMove } from './reform.answers';
import type { MergerBody, MovesBody, SplitBody, SplitPlace } from './reform.requests';
import { mergerBody, movesBody, splitBody, splitParam } from './reform.requests';
import { ReformService } from './reform.service';

/** 机构改革. */
@ApiTags('organisation 组织')
@Controller('organisation')
export class ReformController {
  constructor(private readonly organisation: OrganisationService, private readonly reforms: ReformService) {}

  @Post('mergers')
  @Changes({
    id: 'mergeBureaus',
    summary: 'The system administrator enters that bureaus are merged into one (合并) from a day on',
    description: 'Posts of those that are dissolved end with the day, or now where it has come. What was recorded keeps the old names; parts in open tasks are moved by the office.',
    answer: organisationAnswer,
  })
  merge(@TheRequest() request: Request, @Body({ schema: mergerBody }) body: MergerBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'mergeBureaus', ...body });
  }

  @Post('bureaus/:bureau/split')
  @Changes({ id: 'splitBureau', summary: 'The system administrator enters that a bureau is split into others (分设) from a day on', answer: organisationAnswer })
  split(@TheRequest() request: Request, @Param({ schema: splitParam }) { bureau }: SplitPlace, @Body({ schema: splitBody }) body: SplitBody): Promise<ChangeAnswer> {
    return this.organisation.change(request, { type: 'splitBureau', bureau, ...body });
  }

  @Get('moves')
  @Reads({ id: 'listPartsToMove', summary: 'Parts of dissolved bureaus in open tasks that have still to move to a successor', answer: pageOf('PartToMovePage', partToMove) })
  toMove(@TheActor() actor: Actor, @Query({ schema: pageFilter }) page: PageRequest): Promise<Page<PartToMove>> {
    return this.reforms.toMove(actor, page);
  }

  @Post('moves')
  @Changes({ id: 'moveParts', summary: 'The office moves a bureau\'s part in many tasks (职责划转): one\'s that was dissolved, or by a document one\'s that goes on', description: 'Each row is an act of its own; its result says what became of it.', answer: rowResults, batch: true })
  async move(@TheRequest() request: Request, @Body({ schema: movesBody }) body: MovesBody): Promise<{ items: RowResult[] }> {
    return { items: await this.reforms.move(request, body) };
  }
}
