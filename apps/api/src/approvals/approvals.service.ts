import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { Request } from '@lianxi/commands/path/request';
import type { Scope } from '@lianxi/domain/organisation/scope';
import { waitingFor } from '@lianxi/domain/task/progress';
import { returnedOften, undecided } from '@lianxi/persistence/approvals/approvals.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { problemOf } from '../http/failure';
import { problemDetails } from '../http/problem-details';
import { ProgrammeService } from '../programme/programme.service';
import { waitingAnswerOf } from '../task/task-view';
import { TaskService } from '../task/task.service';
import { disputedAnswer, undecidedAnswer, workingDaysSince } from './approval-view';
import type { ApprovalAnswer, AwaitedAnswer, ReceiptResult } from './approvals.answers';
import type { ApprovalsFilter, ContributionBody, ReceiptBody, ReceiptsBody, ReturnBody, SubmissionBody } from './approvals.requests';

/** 签收, 配合情况, 申请办结, 签批, 退回, 销号; and whom all of it waits for. */
@Injectable()
export class ApprovalsService {
  constructor(private readonly database: DataSource, private readonly tasks: TaskService, private readonly programmes: ProgrammeService) {}

  acknowledge(task: string, request: Request, body: ReceiptBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'acknowledge', ...body });
  }

  /** Signs for many tasks, each an act of its own with a key derived from the batch's: a row that is refused leaves the others signed. */
  async acknowledgeAll(request: Request, { tasks, ...body }: ReceiptsBody): Promise<ReceiptResult[]> {
    const results: ReceiptResult[] = [];
    for (const task of tasks) {
      const own = { ...request, key: `${request.key ?? ''}/${task}` };
      results.push(await this.acknowledge(task, own, body).then(
        (decision) => ({ task, status: 200, decision }),
        (error: unknown) => { const problem = problemDetails(problemOf(error, { method: 'POST', path: `/api/v1/tasks/${task}/receipt` }), 'zh'); return { task, status: problem.status, problem }; },
      ));
    }
    return results;
  }

  contribute(task: string, milestone: string, request: Request, body: ContributionBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'contribute', milestone, ...body });
  }

  submit(task: string, milestone: string, request: Request, body: SubmissionBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'submit', milestone, ...body });
  }

  approve(task: string, milestone: string, request: Request): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'approve', milestone });
  }

  giveBack(task: string, milestone: string, request: Request, { reason }: ReturnBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'return', milestone, reason });
  }

  strikeOff(task: string, milestone: string, request: Request): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'strikeOff', milestone });
  }

  /** Whom the tasks of a programme wait for; with a bureau, what waits for that bureau. */
  async waiting(programme: string, bureau?: string): Promise<AwaitedAnswer[]> {
    const [ground, states] = await Promise.all([this.programmes.ground(programme), this.tasks.states({ programme }), this.programmes.scope(programme, bureau)]);
    return states.flatMap((state) => waitingFor(state)
      .filter((waiting) => bureau === undefined || waiting.bureau === bureau)
      .map((waiting) => {
        const { id: task, measure, heading } = state.brief;
        return { ...waitingAnswerOf(state, waiting), task, measure, heading, days: workingDaysSince(waiting.since, ground) };
      }));
  }

  /** Approvals under way, of one kind or all. */
  async list(programme: string, { bureau, kind }: ApprovalsFilter): Promise<ApprovalAnswer[]> {
    const scope = await this.programmes.scope(programme, bureau);
    const [undecided, disputed] = await Promise.all([this.undecided(scope), this.disputed(scope)]);
    return [...undecided, ...disputed].filter((approval) => kind === undefined || approval.kind === kind);
  }

  /** Approvals that wait for a sign-off. */
  async undecided(scope: Scope): Promise<ApprovalAnswer[]> {
    const [ground, rows] = await Promise.all([this.programmes.ground(scope.programme), undecided(this.database.manager, scope)]);
    return rows.map((row) => undecidedAnswer(row, ground));
  }

  /** Those of them that have waited longer than the policy allows. */
  async late(scope: Scope): Promise<ApprovalAnswer[]> {
    return (await this.undecided(scope)).filter(({ kind }) => kind === 'late');
  }

  /** Milestones returned as often as the policy calls disputed. */
  async disputed(scope: Scope): Promise<ApprovalAnswer[]> {
    const { policy } = await this.programmes.ground(scope.programme);
    const limit = policy.approval.disputedAfterReturns;
    return (await returnedOften(this.database.manager, scope, limit)).map((row) => disputedAnswer(row, limit));
  }
}
