import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { ApprovalAnswer, AwaitedAnswer } from './approvals.answers';
import { approvalList, awaitedList } from './approvals.answers';
import type { ApprovalsFilter, WaitingFilter } from './approvals.requests';
import { approvalsFilter, waitingFilter } from './approvals.requests';
import { ApprovalsService } from './approvals.service';

@ApiTags('approvals 审批')
@Controller('programmes/:programme')
export class WaitingController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Get('waiting')
  @Reads({ id: 'listWaiting', summary: 'Whom the tasks of a programme wait for', answer: awaitedList })
  async waiting(@Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: waitingFilter }) { bureau }: WaitingFilter): Promise<{ items: AwaitedAnswer[] }> {
    return { items: await this.approvals.waiting(programme, bureau) };
  }

  @Get('approvals')
  @Reads({ id: 'listApprovals', summary: 'Approvals under way: undecided, late among them, and disputed', answer: approvalList })
  async list(@Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: approvalsFilter }) filter: ApprovalsFilter): Promise<{ items: ApprovalAnswer[] }> {
    return { items: await this.approvals.list(programme, filter) };
  }
}
