import { isWhole } from '@lianxi/access/task-sight';
import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decision } from '../http/decision.answer';
import { Changes, Reads } from '../http/operation';
import { Problem } from '../http/problem';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import { ProgrammeService } from '../programme/programme.service';
import type { MilestonePlace } from '../task/task.requests';
import { milestoneParam } from '../task/task.requests';
import { TaskService } from '../task/task.service';
import type { RoundAnswer } from './countersignature.answers';
import { roundAnswer } from './countersignature.answers';
import type { CountersignatureBody, CountersignedTextBody, RoundBody, SignersBody } from './countersignature.requests';
import { countersignatureBody, countersignedTextBody, roundBody, signersBody } from './countersignature.requests';
import { roundView } from './countersignature-view';
import type { SettlementBody } from './extension.requests';
import { settlementBody } from './extension.requests';

/** 会签 of a milestone's paper. */
@ApiTags('approvals 审批')
@Controller('tasks/:id/milestones/:key/countersignature')
export class CountersignatureController {
  constructor(private readonly tasks: TaskService, private readonly programmes: ProgrammeService) {}

  @Get()
  @Reads({ id: 'getCountersignature', summary: 'How a milestone\'s paper is countersigned (会签): text, comparison, each answer', answer: roundAnswer, problems: [409] })
  async one(@TheActor() reader: Actor, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace): Promise<RoundAnswer> {
    const { state, sight, ...said } = await this.tasks.withTexts(reader, id);
    const milestone = milestoneOf(state, key);
    if (!milestone) throw new Problem('milestone-unknown', { field: 'milestone', params: { milestone: key } });
    if (!isWhole(sight, key)) throw new Problem('countersignature-unknown', { field: 'milestone', params: { milestone: key } });
    if (!milestone.round) throw new Problem('countersignature-not-opened', { field: 'milestone', params: { milestone: key } });
    const { brief } = state;
    const { today } = await this.programmes.ground(brief.programme);
    return roundView(milestone, milestone.round, { brief, ...said, today });
  }

  @Post()
  @Changes({ id: 'openCountersignature', summary: 'The coordinator has its paper countersigned (发起会签)', answer: decision })
  open(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: roundBody }) { limitOn, ...body }: RoundBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'openCountersignature', milestone: key, ...body, ...(limitOn !== undefined && { limitOn }) });
  }

  @Post('answer')
  @Changes({
    id: 'answerCountersignature',
    summary: 'A bureau countersigns (会签): 同意, 原则同意 or 不同意, to the text as it is now',
    description: 'With `paper`, its liaison enters an answer that was signed on paper (线下签批录入).',
    answer: decision,
  })
  answer(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: countersignatureBody }) body: CountersignatureBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'answerCountersignature', milestone: key, ...body });
  }

  @Post('text')
  @Changes({ id: 'changeCountersignedText', summary: 'The coordinator changes the text: all answers are void, and all signers are told', answer: decision })
  change(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: countersignedTextBody }) body: CountersignedTextBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'changeCountersignedText', milestone: key, ...body });
  }

  @Post('signers')
  @Changes({ id: 'changeSigners', summary: 'The coordinator adds and removes signers (加签、减签), with the reason', answer: decision })
  signers(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: signersBody }) body: SignersBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'changeSigners', milestone: key, ...body });
  }

  @Post('settlement')
  @Changes({ id: 'settleCountersignature', summary: 'The office registers that the leader in charge has settled what is disagreed (协调裁定)', answer: decision, sees: true })
  settle(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: settlementBody }) body: SettlementBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'settleCountersignature', milestone: key, ...body });
  }
}
