import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { Role } from '@lianxi/domain/organisation/actor';
import { z } from 'zod';
import { stepKind } from '../http/answers';
import { bureauId, taskId } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';
import { roles } from '../http/roles';

/** Which reminders and escalation steps: ahead, carried out, or missed and failed. */
export interface RemindersFilter extends PageRequest {
  state: 'upcoming' | 'sent' | 'missed';
  kind?: StepKind | undefined;
  bureau?: string | undefined;
  task?: string | undefined;
}

export const remindersFilter = z.strictObject({
  state: z.enum(['upcoming', 'sent', 'missed']).default('upcoming'),
  kind: stepKind.optional(),
  bureau: bureauId.optional(),
  task: taskId.optional(),
  ...pageRequest,
}) satisfies z.ZodType<RemindersFilter>;

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
