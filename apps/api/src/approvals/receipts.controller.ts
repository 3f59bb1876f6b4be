import type { Request } from '@lianxi/commands/path/request';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Changes } from '../http/operation';
import { TheRequest } from '../http/the-request';
import type { ReceiptResult } from './approvals.answers';
import { receiptResults } from './approvals.answers';
import type { ReceiptsBody } from './approvals.requests';
import { receiptsBody } from './approvals.requests';
import { ApprovalsService } from './approvals.service';

@ApiTags('approvals 审批')
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Post()
  @Changes({ id: 'acknowledgeAll', summary: 'A bureau signs for many tasks at once', description: 'Each row is an act of its own; its result says what became of it.', answer: receiptResults, batch: true })
  async acknowledgeAll(@TheRequest() request: Request, @Body({ schema: receiptsBody }) body: ReceiptsBody): Promise<{ items: ReceiptResult[] }> {
    return { items: await this.approvals.acknowledgeAll(request, body) };
  }
}
