import { z } from 'zod';
import type { AwaitedAnswer } from '../approvals/approvals.answers';
import { awaitedAnswer } from '../approvals/approvals.answers';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';

const answering = ['acknowledge', 'contribute', 'answerCountersignature', 'changeCountersignedText', 'settleCountersignature', 'submit', 'approve', 'review', 'drawUpList', 'putList', 'signList', 'checkListSignature', 'strikeOffByList', 'strikeOff', 'grantExtension'] as const;

/** The operations by which something that is waited for is answered, by their ids. */
export type Answering = (typeof answering)[number];

/** Something that waits for a post, or that it waits for. */
export interface ToDoAnswer extends AwaitedAnswer {
  /** What the milestone is to bring, in the plan's words. */
  text?: string | undefined;
  /** The day by which it is to be done; absent where a calendar is awaited. */
  dueOn?: string | undefined;
  /** Working days until then; negative once it is over. */
  daysLeft?: number | undefined;
  /** By which operation the reader may answer it; absent where it is for others to do, or done on paper. */
  operation?: Answering | undefined;
  /** Of what is to be reviewed, what the milestone is seen as: a review from the desk names it. */
  seen?: string | undefined;
}

export const toDoAnswer = z.object({
  ...awaitedAnswer.shape,
  text: z.string().optional().meta({ description: 'What the milestone is to bring, in the plan\'s words' }),
  dueOn: z.string().optional(),
  daysLeft: z.int().optional().meta({ description: 'Working days until the due day; negative once it is over' }),
  operation: z.enum(answering).optional().meta({ description: 'The operation by which the reader may answer it; absent where it is for others to do, or done on paper' }),
  seen: z.string().optional().meta({ description: 'Of what is to be reviewed (初审): `seen` of the milestone, which a review names' }),
}).meta({ id: 'ToDo' }) satisfies z.ZodType<ToDoAnswer>;

/** Which side of one's own desk. */
export interface ToDoFilter extends PageRequest {
  side: 'mine' | 'awaited';
}

export const toDoFilter = z.strictObject({
  side: z.enum(['mine', 'awaited']).default('mine').meta({ description: '待办: what waits for the reader\'s post · 等他人办理: what it waits for, and on whom' }),
  ...pageRequest,
}) satisfies z.ZodType<ToDoFilter>;
