import type { Actor } from '@lianxi/domain/organisation/actor';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { Request } from '@lianxi/commands/path/request';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { Waiting } from '@lianxi/domain/task/progress';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { TaskState } from '@lianxi/domain/task/task';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import type { ProgrammeGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';
import { targetAnswersOf } from '../task/figure.answers';
import { waitingAnswerOf } from '../task/task-view';
import { TaskService } from '../task/task.service';
import type { ApprovalAnswer, AwaitedAnswer, RowResult } from './approvals.answers';
import { approvalsPage } from './approvals-page';
import type { ApprovalsFilter, ContributionBody, ContributionWithdrawalBody, ContributionsBody, ReceiptBody, ReceiptsBody, ReturnBody, SubmissionBody, WaitingFilter, WithdrawalBody } from './approvals.requests';
import { actOnEach } from './act-on-each';
import type { ApprovalBody, ReviewBody, ReviewsBody, StrikeOffBody, StrikeOffsBody } from './signing.requests';
import type { WaitingPosition } from './waiting';
import { waitingAfter, waitingPosition } from './waiting';

/** How many tasks are read at first for a page of what is waited for: one task waits for many. */
const fewTasks = 10;

/** 签收, 配合情况, 申请办结, 签批, 退回, 销号; and whom all of it waits for. */
@Injectable()
export class ApprovalsService {
  constructor(private readonly database: DataSource, private readonly tasks: TaskService, private readonly programmes: ProgrammeService) {}

  acknowledge(task: string, request: Request, body: ReceiptBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'acknowledge', ...body });
  }

  /** Signs for many tasks, each an act of its own. */
  acknowledgeAll(request: Request, { tasks, ...body }: ReceiptsBody): Promise<RowResult[]> {
    return actOnEach(request, tasks.map((task) => ({ task })), ({ task }, own) => this.acknowledge(task, own, body));
  }

  contribute(task: string, milestone: string, request: Request, body: ContributionBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'contribute', milestone, ...body });
  }

  withdrawContribution(task: string, milestone: string, request: Request, body: ContributionWithdrawalBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'withdrawContribution', milestone, ...body });
  }

  /** Files many contributions of a bureau, each an act of its own. */
  contributeAll(request: Request, { bureau, items }: ContributionsBody): Promise<RowResult[]> {
    return actOnEach(request, items, ({ task, milestone, ...said }, own) => this.contribute(task, milestone, own, { bureau, ...said }));
  }

  submit(task: string, milestone: string, request: Request, body: SubmissionBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'submit', milestone, ...body });
  }

  approve(task: string, milestone: string, request: Request, body: ApprovalBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'approve', milestone, ...body });
  }

  review(task: string, milestone: string, request: Request, body: ReviewBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'review', milestone, ...body });
  }

  /** Reviews many milestones, each an act of its own. */
  reviewAll(request: Request, { items }: ReviewsBody): Promise<RowResult[]> {
    return actOnEach(request, items, ({ task, milestone, ...seeing }, own) => this.review(task, milestone, own, seeing));
  }

  giveBack(task: string, milestone: string, request: Request, body: ReturnBody): Promise<TaskAnswer> {
    if (body.to !== 'contribution') return this.tasks.decide(task, request, { type: 'return', milestone, ...body });
    const { to: _to, bureau: contributor, ...said } = body;
    return this.tasks.decide(task, request, { type: 'return', milestone, ...said, contributor });
  }

  withdraw(task: string, milestone: string, request: Request, body: WithdrawalBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'withdraw', milestone, ...body });
  }

  strikeOff(task: string, milestone: string, request: Request, body: StrikeOffBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'strikeOff', milestone, ...body });
  }

  /** Strikes off all that stands on one list, each an act of its own. */
  strikeOffAll(request: Request, { items, list }: StrikeOffsBody): Promise<RowResult[]> {
    return actOnEach(request, items, ({ task, milestone, ...seeing }, own) => this.strikeOff(task, milestone, own, { list, ...seeing }));
  }

  /** Whom the tasks of a programme wait for, in the order of the plan; with a bureau, what waits for that bureau. */
  async waiting(reader: Actor, programme: string, { bureau, cursor, limit }: WaitingFilter): Promise<Page<AwaitedAnswer>> {
    const after = readCursor(cursor, waitingPosition);
    const [ground, scope] = await Promise.all([this.programmes.listedGround(programme), this.programmes.scope(programme, reader, bureau)]);
    const found: { answer: AwaitedAnswer; position: WaitingPosition }[] = [];
    // The office has a part in no task, and waits to be asked by all of them.
    for await (const state of this.tasks.inOrder(bureau === officeBureau ? allOf(scope) : scope, (after?.[0] ?? 1) - 1, { first: fewTasks })) {
      for (const { waiting, position } of waitingAfter(state, ground.listingsOf(state.brief.id), after)) {
        if (bureau === undefined || waiting.bureau === bureau) found.push({ answer: awaitedAnswerOf(state, waiting, ground), position });
      }
      if (found.length > limit) break;
    }
    const { items, ...page } = cutPage(found, limit, ({ position }) => position);
    return { ...page, items: items.map(({ answer }) => answer) };
  }

  /** A page of approvals under way, of one kind or all. */
  async list(reader: Actor, programme: string, { bureau, ...filter }: ApprovalsFilter): Promise<Page<ApprovalAnswer>> {
    const [ground, scope] = await Promise.all([this.programmes.ground(programme), this.programmes.scope(programme, reader, bureau)]);
    const page = await approvalsPage(this.database.manager, scope, ground, filter);
    const states = await this.tasks.statesOf(page.items.filter(({ targets }) => targets).map(({ task }) => task));
    return { ...page, items: page.items.map((item) => ({ ...item, targets: targetsIn(states.get(item.task), item) })) };
  }
}

/** What a submission in the list says of its milestone's targets. */
function targetsIn(state: TaskState | undefined, { milestone }: ApprovalAnswer): ApprovalAnswer['targets'] {
  const found = state?.milestones[milestone];
  return found && targetAnswersOf(found);
}

/** The same without the bureau that was asked for. */
function allOf({ bureau: _bureau, ...scope }: Scope): Scope {
  return scope;
}

function awaitedAnswerOf(state: TaskState, waiting: Waiting, ground: ProgrammeGround): AwaitedAnswer {
  const { id: task, measure, heading } = state.brief;
  return { ...waitingAnswerOf(state, waiting, ground), task, measure, heading };
}
