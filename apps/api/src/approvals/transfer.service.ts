import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { HandlingPost } from '@lianxi/domain/task/transfer';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { OrganisationService } from '../organisation/organisation.service';
import { TaskService } from '../task/task.service';
import type { TransferBody } from './transfer.requests';

/** 转办 inside a bureau: which post handles its part. */
@Injectable()
export class TransferService {
  constructor(private readonly organisation: OrganisationService, private readonly tasks: TaskService) {}

  async transfer(task: string, request: Request, { bureau, to, milestone, reason, dueOn }: TransferBody): Promise<TaskAnswer> {
    const post = to === undefined ? undefined : await this.post(to);
    return this.tasks.decide(task, request, { type: 'transferPart', bureau, reason, ...(milestone !== undefined && { milestone }), ...(post && { to: post }), ...(dueOn !== undefined && { dueOn }) });
  }

  /** The organisation is read before, without its lock: a post stays its bureau's, and what was passed to one that is closed meanwhile is with the bureau's liaison at once. */
  private async post(id: string): Promise<HandlingPost> {
    const post = await this.organisation.post(id);
    if (!post) throw new Problem('post-unknown', { field: 'to', params: { post: id } });
    if (post.role !== 'liaison') throw new Problem('post-not-handling', { field: 'to', params: { post: post.title } });
    if (!post.open) throw new Problem('post-vacant', { field: 'to', params: { post: post.title } });
    return { id, bureau: post.bureau, title: post.title };
  }
}
