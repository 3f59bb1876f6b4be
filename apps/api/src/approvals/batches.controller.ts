import type { Request } from '@lianxi/commands/path/request';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Changes } from '../http/operation';
import { TheRequest } from '../http/the-request';
import type { RowResult } from './approvals.answers';
import { rowResults } from './approvals.answers';
import type { ContributionsBody, ReceiptsBody } from './approvals.requests';
import { contributionsBody, receiptsBody } from './approvals.requests';
import { ApprovalsService } from './approvals.service';
import type { ReviewsBody, StrikeOffsBody } from './signing.requests';
import { reviewsBody, strikeOffsBody } from './signing.requests';

const description = 'Each row is an act of its own; its result says what became of it.';

/** One click for many tasks. */
@ApiTags('approvals 审批')
@Controller()
export class BatchesController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Post('receipts')
  @Changes({ id: 'acknowledgeAll', summary: 'A bureau signs for many tasks at once', description, answer: rowResults, batch: true })
  async acknowledgeAll(@TheRequest() request: Request, @Body({ schema: receiptsBody }) body: ReceiptsBody): Promise<{ items: RowResult[] }> {
    return { items: await this.approvals.acknowledgeAll(request, body) };
  }

  @Post('contributions')
  @Changes({ id: 'contributeAll', summary: 'A bureau files its contributions (配合情况) to many milestones at once', description, answer: rowResults, batch: true })
  async contributeAll(@TheRequest() request: Request, @Body({ schema: contributionsBody }) body: ContributionsBody): Promise<{ items: RowResult[] }> {
    return { items: await this.approvals.contributeAll(request, body) };
  }

  @Post('reviews')
  @Changes({ id: 'reviewAll', summary: 'The office reviews many milestones at once (初审)', description, answer: rowResults, batch: true, sees: true })
  async reviewAll(@TheRequest() request: Request, @Body({ schema: reviewsBody }) body: ReviewsBody): Promise<{ items: RowResult[] }> {
    return { items: await this.approvals.reviewAll(request, body) };
  }

  @Post('strike-offs')
  @Changes({ id: 'strikeOffAll', summary: 'The office strikes off all that stands on one signed list (拟销号清单)', description, answer: rowResults, batch: true, sees: true })
  async strikeOffAll(@TheRequest() request: Request, @Body({ schema: strikeOffsBody }) body: StrikeOffsBody): Promise<{ items: RowResult[] }> {
    return { items: await this.approvals.strikeOffAll(request, body) };
  }
}
