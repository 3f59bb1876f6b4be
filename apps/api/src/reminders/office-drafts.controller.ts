import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decision } from '../http/decision.answer';
import { Changes } from '../http/operation';
import { TheRequest } from '../http/the-request';
import type { MilestonePlace } from '../task/task.requests';
import { milestoneParam } from '../task/task.requests';
import { TaskService } from '../task/task.service';
import type { HandlingBody } from './reminders.requests';
import { handlingBody } from './reminders.requests';

/** What the ladder drafts for the office: urging (催办单) and putting a matter to the inspection office (提请督办). */
@ApiTags('reminders 提醒')
@Controller('tasks/:id/milestones/:key')
export class OfficeDraftsController {
  constructor(private readonly tasks: TaskService) {}

  @Post('draft')
  @Changes({
    id: 'handleDraft',
    summary: 'The office enters what became of a draft to urge or to supervise (登记草稿处理)',
    description: 'Once for each draft, named by its step as `GET …/reminders?state=unhandled` has it: with the number and the day of the paper that was issued, or without, where none was. Nothing is sent by it.',
    answer: decision,
  })
  handle(@TheRequest() request: Request, @Param({ schema: milestoneParam }) { id, key }: MilestonePlace, @Body({ schema: handlingBody }) body: HandlingBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'handleDraft', milestone: key, ...body });
  }
}
