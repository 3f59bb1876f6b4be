import { taskId as taskIdOf } from '@lianxi/commands/programme/task-id';
import type { ToldListEvent } from '@lianxi/domain/strike-off-list/told-of-list';
import type { ToldKind } from '@lianxi/domain/task/told';
import { z } from 'zod';
import { listId, ordinal, taskId } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';
import { toldKind } from './inbox.answers';

/** Which of one's own inbox: all, what is new, or what was read; of all kinds, or of one. */
export interface InboxFilter extends PageRequest {
  unread?: 'true' | undefined;
  read?: 'true' | undefined;
  kind?: ToldKind | ToldListEvent['type'] | undefined;
}

export const inboxFilter = z.strictObject({
  unread: z.literal('true').optional().meta({ description: 'Only what was not marked as read' }),
  read: z.literal('true').optional().meta({ description: 'Only what was marked as read' }),
  kind: toldKind.optional(),
  ...pageRequest,
}) satisfies z.ZodType<InboxFilter>;

/** What was shown and is read now. */
export interface ReadBody {
  items: ({ task: string; seq: number } | { list: string; seq: number })[];
}

export const readBody = z.strictObject({ items: z.array(z.union([z.strictObject({ task: taskId, seq: ordinal }), z.strictObject({ list: listId, seq: ordinal })])).min(1).max(200) })
  .meta({ id: 'ReadForm', example: { items: [{ task: taskIdOf('xinxiang-demo', 3), seq: 1 }] } }) satisfies z.ZodType<ReadBody>;
