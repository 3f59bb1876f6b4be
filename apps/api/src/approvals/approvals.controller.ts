import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { Request } from '@lianxi/commands/path/request';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decision } from '../http/decision.answer';
import { Changes } from '../http/operation';
import { TheRequest } from '../http/the-request';
import type { MilestonePlace, TaskPlace } from '../task/task.requests';
import { milestoneParam, taskParam } from '../task/task.requests';
import type { ContributionBody, ContributionWithdrawalBody, ReceiptBody, ReturnBody, SubmissionBody, WithdrawalBody } from './approvals.requests';
import { contributionBody, contributionWithdrawalBody, receiptBody, returnBody, submissionBody, withdrawalBody } from './approvals.requests';
import type { ApprovalBody, ReviewBody, StrikeOffBody } from './signing.requests';
import { approvalBody, reviewBody, strikeOffBody } from './signing.requests';
import { ApprovalsService } from './approvals.service';

/** What people do with a task and its milestones, each act an operation of its own. */
@ApiTags('approvals 审批')
@Controller('tasks/:id')
export class ApprovalsController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Post('receipt')
  @Changes({ id: 'acknowledge', summary: 'A bureau signs for its task (签收)', answer: decision })
  acknowledge(@TheRequest() request: Request, @Param({ schema: taskParam }) { id }: TaskPlace, @Body({ schema: receiptBody }) body: ReceiptBody): Promise<TaskAnswer> {
    return this.approvals.acknowledge(id, request, body);
  }

  @Post('milestones/:key/contribution')
  @Changes({ id: 'contribute', summary: 'A bureau files its contribution (配合情况) to a milestone', answer: decision })
  contribute(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: contributionBody }) body: ContributionBody): Promise<TaskAnswer> {
    return this.approvals.contribute(id, key, request, body);
  }

  @Post('milestones/:key/contribution/withdrawal')
  @Changes({ id: 'withdrawContribution', summary: 'A bureau takes its contribution back (撤回配合情况), until the whole is submitted', answer: decision })
  withdrawContribution(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: contributionWithdrawalBody }) body: ContributionWithdrawalBody): Promise<TaskAnswer> {
    return this.approvals.withdrawContribution(id, key, request, body);
  }

  @Post('milestones/:key/submission')
  @Changes({ id: 'submit', summary: 'The coordinator submits a milestone as achieved (申请办结)', answer: decision, sees: true })
  submit(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: submissionBody }) body: SubmissionBody): Promise<TaskAnswer> {
    return this.approvals.submit(id, key, request, body);
  }

  @Post('milestones/:key/approval')
  @Changes({
    id: 'approve',
    summary: 'The head of the coordinating bureau signs a submission off (签批)',
    description: 'With `paper`, its liaison enters a signature that was given on paper (线下签批录入).',
    answer: decision,
    sees: true,
  })
  approve(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: approvalBody }) body?: ApprovalBody | null): Promise<TaskAnswer> {
    return this.approvals.approve(id, key, request, body ?? {});
  }

  @Post('milestones/:key/review')
  @Changes({
    id: 'review',
    summary: 'The office reviews what is signed off (初审)',
    description: 'Signatures on paper are checked with it by their scans. With `paper`, a review that the office signed on paper is entered (线下签批录入).',
    answer: decision,
    sees: true,
  })
  review(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: reviewBody }) body?: ReviewBody | null): Promise<TaskAnswer> {
    return this.approvals.review(id, key, request, body ?? {});
  }

  @Post('milestones/:key/withdrawal')
  @Changes({ id: 'withdraw', summary: 'The last step is taken back by the body that took it (撤回), until the next one is taken', answer: decision, sees: true })
  withdraw(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: withdrawalBody }) body: WithdrawalBody): Promise<TaskAnswer> {
    return this.approvals.withdraw(id, key, request, body);
  }

  @Post('milestones/:key/return')
  @Changes({ id: 'giveBack', summary: 'A submission, or before it one bureau\'s contribution, is returned with a reason (退回)', answer: decision, sees: true })
  giveBack(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: returnBody }) body: ReturnBody): Promise<TaskAnswer> {
    return this.approvals.giveBack(id, key, request, body);
  }

  @Post('milestones/:key/strike-off')
  @Changes({ id: 'strikeOff', summary: 'The office strikes a milestone off (销号), by the list that was signed', answer: decision, sees: true })
  strikeOff(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: strikeOffBody }) body?: StrikeOffBody | null): Promise<TaskAnswer> {
    return this.approvals.strikeOff(id, key, request, body ?? {});
  }
}
