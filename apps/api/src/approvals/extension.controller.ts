import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decision } from '../http/decision.answer';
import { Changes } from '../http/operation';
import { TheRequest } from '../http/the-request';
import type { MilestonePlace, TaskPlace } from '../task/task.requests';
import { milestoneParam, taskParam } from '../task/task.requests';
import { TaskService } from '../task/task.service';
import type { ConclusionBody, ExtensionBody, GrantBody, RefusalBody, ReopeningBody } from './extension.requests';
import { conclusionBody, extensionBody, grantBody, refusalBody, reopeningBody } from './extension.requests';
import type { ReasonBody } from './signing.requests';
import { reasonBody } from './signing.requests';

/** What changes when a task is due, or how it ends. */
@ApiTags('approvals 审批')
@Controller('tasks/:id')
export class ExtensionController {
  constructor(private readonly tasks: TaskService) {}

  @Post('milestones/:key/extension')
  @Changes({ id: 'requestExtension', summary: 'The coordinator asks for a later date (延期申请), before the milestone is due', answer: decision })
  request(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: extensionBody }) body: ExtensionBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'requestExtension', milestone: key, ...body });
  }

  @Post('milestones/:key/extension/withdrawal')
  @Changes({ id: 'withdrawExtension', summary: 'The coordinator takes its request back (撤回延期申请), until it is decided', answer: decision })
  withdraw(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: reasonBody }) body: ReasonBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'withdrawExtension', milestone: key, ...body });
  }

  @Post('milestones/:key/extension/grant')
  @Changes({
    id: 'grantExtension',
    summary: 'An extension is granted: the date moves, and with it the ladder',
    description: 'Registered by the office on the authority of whoever may move that date, or, without a paper, decided by the leader in whose power it lies. A date of the plan, or of a leader\'s decision, by minutes, an instruction, a circulated signature or a government document; the yearly checkpoint of standing work by the office too.',
    answer: decision,
    sees: true,
  })
  grant(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: grantBody }) body: GrantBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'grantExtension', milestone: key, ...body });
  }

  @Post('milestones/:key/extension/refusal')
  @Changes({
    id: 'refuseExtension',
    summary: 'An extension is refused: the date stays',
    description: 'On the same authority as a grant, or by the same leader: whoever may move a date decides that it stays.',
    answer: decision,
    sees: true,
  })
  refuse(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: refusalBody }) body: RefusalBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'refuseExtension', milestone: key, ...body });
  }

  @Post('milestones/:key/reopening')
  @Changes({ id: 'reopen', summary: 'The office opens again what was struck off (重新开启), on an authority', answer: decision })
  reopen(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: reopeningBody }) body: ReopeningBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'reopen', milestone: key, ...body });
  }

  @Post('conclusion')
  @Changes({ id: 'concludeOtherwise', summary: 'The office concludes a task otherwise: it becomes standing work (转常态化) or ends with the policy (终止)', answer: decision })
  conclude(@TheRequest() request: Request, @Param({ schema: taskParam }) { id }: TaskPlace, @Body({ schema: conclusionBody }) body: ConclusionBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'concludeOtherwise', ...body });
  }
}
