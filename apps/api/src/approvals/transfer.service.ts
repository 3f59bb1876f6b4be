import type { Request } from '@lianxi/commands/path/request';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import { isOpen } from '@lianxi/domain/organisation/holdings';
import type { HandlingPost } from '@lianxi/domain/task/transfer';
import { organisation } from '@lianxi/persistence/organisation/organisation.queries';
import { wallTime } from '@lianxi/persistence/record/wall-time.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem';
import { TaskService } from '../task/task.service';
import type { TransferBody } from './transfer.requests';

/** 转办 inside a bureau: which post handles its part. */
@Injectable()
export class TransferService {
  constructor(private readonly database: DataSource, private readonly tasks: TaskService) {}

  async transfer(task: string, request: Request, { bureau, to, milestone, reason, dueOn }: TransferBody): Promise<TaskAnswer> {
    const post = to === undefined ? undefined : await this.post(to);
    return this.tasks.decide(task, request, { type: 'transferPart', bureau, reason, ...(milestone !== undefined && { milestone }), ...(post && { to: post }), ...(dueOn !== undefined && { dueOn }) });
  }

  /** The organisation is read before, without its lock: a post stays its bureau's, and what was passed to one that is closed meanwhile is with the bureau's liaison at once. */
  private async post(id: string): Promise<HandlingPost> {
    const { manager } = this.database;
    const [{ posts }, now] = await Promise.all([organisation(manager), wallTime(manager)]);
    const post = posts[id];
    if (!post) throw new Problem('post-unknown', { field: 'to', params: { post: id } });
    if (post.role !== 'liaison') throw new Problem('post-not-handling', { field: 'to', params: { post: post.title } });
    if (!post.holdings.some((holding) => isOpen(holding, now))) throw new Problem('post-vacant', { field: 'to', params: { post: post.title } });
    return { id, bureau: post.bureau, title: post.title };
  }
}
