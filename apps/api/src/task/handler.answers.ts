import type { TaskSight } from '@lianxi/access/task-sight';
import { readsHouse } from '@lianxi/access/task-sight';
import type { Transfer } from '@lianxi/domain/task/transfer';
import { z } from 'zod';

/** 谁经办: the post that handles a part since it was passed to it (转办), and by which day its bureau wants it (内部期限). Since when and by when are for who reads what is of its house. */
export interface HandlerAnswer {
  post: string;
  title: string;
  since?: string | undefined;
  dueOn?: string | undefined;
}

export const handlerAnswer = z.object({
  post: z.string(),
  title: z.string(),
  since: z.string().optional().meta({ description: 'For its own bureau, and who reads the whole task' }),
  dueOn: z.string().optional().meta({ description: '内部期限, which its own bureau has set; for those alone as well' }),
}).meta({ id: 'Handler', description: '谁经办: the post of the bureau that handles its part (转办); absent where the bureau\'s liaison does' }) satisfies z.ZodType<HandlerAnswer>;

/** Which post handles it, and nothing else. */
export function handlerNameOf(transfer: Transfer | undefined): HandlerAnswer | undefined {
  return transfer && { post: transfer.to.id, title: transfer.to.title };
}

export function handlerAnswerOf(transfer: Transfer | undefined, sight: TaskSight): HandlerAnswer | undefined {
  return transfer && { post: transfer.to.id, title: transfer.to.title, ...(readsHouse(sight, transfer.to.bureau) && { since: transfer.at, dueOn: transfer.dueOn }) };
}
