import type { Transfer } from '@lianxi/domain/task/transfer';
import { z } from 'zod';

/** 谁经办: the post that handles a part since it was passed to it (转办), and by which day its bureau wants it (内部期限). */
export interface HandlerAnswer {
  post: string;
  title: string;
  since: string;
  dueOn?: string | undefined;
}

export const handlerAnswer = z.object({
  post: z.string(),
  title: z.string(),
  since: z.string(),
  dueOn: z.string().optional().meta({ description: '内部期限, which its own bureau has set' }),
}).meta({ id: 'Handler', description: '谁经办: the post of the bureau that handles its part (转办); absent where the bureau\'s liaison does' }) satisfies z.ZodType<HandlerAnswer>;

export function handlerAnswerOf(transfer: Transfer | undefined): HandlerAnswer | undefined {
  return transfer && { post: transfer.to.id, title: transfer.to.title, since: transfer.at, dueOn: transfer.dueOn };
}
