import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { Injectable } from '@nestjs/common';
import { TaskService } from '../task/task.service';
import type { TransferBody } from './transfer.requests';

/** 转办 inside a bureau: which post handles its part. */
@Injectable()
export class TransferService {
  constructor(private readonly tasks: TaskService) {}

  async transfer(task: string, request: Request, { bureau, to, milestone, reason, dueOn }: TransferBody): Promise<TaskAnswer> {
    return this.tasks.decide(task, request, { type: 'transferPart', bureau, reason, ...(milestone !== undefined && { milestone }), ...(to !== undefined && { to }), ...(dueOn !== undefined && { dueOn }) });
  }
}
