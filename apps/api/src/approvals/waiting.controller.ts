import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { Page } from '../http/paging';
import { pageOf } from '../http/paging';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { ApprovalAnswer, AwaitedAnswer } from './approvals.answers';
import { approvalAnswer, awaitedAnswer } from './approvals.answers';
import type { ApprovalsFilter, WaitingFilter } from './approvals.requests';
import { approvalsFilter, waitingFilter } from './approvals.requests';
import { ApprovalsService } from './approvals.service';

@ApiTags('approvals 审批')
@Controller('programmes/:programme')
export class WaitingController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Get('waiting')
  @Reads({ id: 'listWaiting', summary: 'Whom the tasks of a programme wait for', answer: pageOf('AwaitedPage', awaitedAnswer) })
  waiting(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: waitingFilter }) filter: WaitingFilter): Promise<Page<AwaitedAnswer>> {
    return this.approvals.waiting(reader, programme, filter);
  }

  @Get('approvals')
  @Reads({ id: 'listApprovals', summary: 'Approvals under way: undecided, late among them, and disputed', answer: pageOf('ApprovalPage', approvalAnswer) })
  list(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: approvalsFilter }) filter: ApprovalsFilter): Promise<Page<ApprovalAnswer>> {
    return this.approvals.list(reader, programme, filter);
  }
}
