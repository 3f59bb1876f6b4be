import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { Role } from '@lianxi/domain/organisation/actor';
import { z } from 'zod';
import { stepKind } from '../http/answers';
import { bureauId, localDate, paperNumber, rungKey, taskId } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';
import { roles } from '../http/roles';

/** Which reminders and escalation steps: ahead; carried out; missed and failed; or, of those carried out, the drafts that are still the office's to handle. */
export interface RemindersFilter extends PageRequest {
  state: 'upcoming' | 'sent' | 'missed' | 'unhandled';
  kind?: StepKind | undefined;
  bureau?: string | undefined;
  task?: string | undefined;
}

export const remindersFilter = z.strictObject({
  state: z.enum(['upcoming', 'sent', 'missed', 'unhandled']).default('upcoming')
    .meta({ description: '`unhandled`: drafts to urge or to supervise of which the office has not said what became of them, and whose milestone is still not reported; the last of each milestone' }),
  kind: stepKind.optional(),
  bureau: bureauId.optional(),
  task: taskId.optional(),
  ...pageRequest,
}) satisfies z.ZodType<RemindersFilter>;

/** 登记草稿处理: which draft, and the paper it was issued as. */
export interface HandlingBody {
  step: string;
  issued?: { number: string; on: string } | undefined;
}

export const handlingBody = z.strictObject({
  step: rungKey.meta({ description: 'The step that drafted it', example: 'milestone/d5-2020:1:urge:1' }),
  issued: z.strictObject({ number: paperNumber, on: localDate }).optional().meta({ description: 'The paper it was issued as (发文), by number and day; absent where none was issued' }),
}).meta({ id: 'HandlingForm', example: { step: 'milestone/d5-2020:1:urge:1', issued: { number: '示例催〔2021〕1号', on: '2021-01-12' } } }) satisfies z.ZodType<HandlingBody>;

/** Which of the milestones that were put on the joint meeting's agenda: all, or those that wait for a bureau. */
export interface EscalatedFilter extends PageRequest {
  bureau?: string | undefined;
}

/** Whose inbox. */
export interface NoticesFilter extends PageRequest {
  bureau?: string | undefined;
  role?: Role | undefined;
  mine?: 'true' | undefined;
}

export const noticesFilter = z.strictObject({
  bureau: bureauId.optional(),
  role: z.enum(roles).optional(),
  mine: z.literal('true').optional().meta({ description: 'Only what reached the reader\'s own post: letters to its role, and to itself where it handles a part (转办)' }),
  ...pageRequest,
}) satisfies z.ZodType<NoticesFilter>;
