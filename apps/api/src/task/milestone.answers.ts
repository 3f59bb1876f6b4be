import type { Basis } from '@lianxi/domain/task/brief';
import type { EscalationLevel } from '@lianxi/domain/escalation/escalation.machine';
import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import type { Flag } from '@lianxi/domain/task/progress';
import { z } from 'zod';
import { flag } from '../http/answers';

/** A contribution (配合情况): what a bureau wrote, unless it was erased. */
interface ContributionAnswer {
  bureau: string;
  state: 'awaited' | 'contributed';
  filedAt?: string | undefined;
  text?: string | undefined;
}

/** Who decided, and when in programme time. */
export interface MarkAnswer {
  at: string;
  person: string;
  bureau: string;
}

/** A milestone (节点) and how far it has come. Without dates, its calendar is awaited. */
export interface MilestoneAnswer {
  key: string;
  basis: Basis;
  text: string;
  year: number;
  dueOn?: string | undefined;
  reportBy?: string | undefined;
  phase: MilestonePhase;
  escalation: EscalationLevel;
  flags: readonly Flag[];
  contributions: readonly ContributionAnswer[];
  submission?: MarkAnswer & { achievedOn: string; document?: string | undefined; text?: string | undefined } | undefined;
  approval?: MarkAnswer | undefined;
  strikeOff?: MarkAnswer | undefined;
  returns: readonly (MarkAnswer & { reason?: string | undefined })[];
}

const markFields = { at: z.string(), person: z.string(), bureau: z.string() };
const mark = z.object(markFields).meta({ id: 'Mark' }) satisfies z.ZodType<MarkAnswer>;

export const milestoneAnswer = z.object({
  key: z.string(),
  basis: z.enum(['deliverable', 'standing-rule']),
  text: z.string(),
  year: z.int(),
  dueOn: z.string().optional(),
  reportBy: z.string().optional(),
  phase: z.enum(['open', 'submitted', 'approved', 'struck-off']),
  escalation: z.enum(['quiet', 'reminded', 'urged', 'supervised', 'on-agenda']),
  flags: z.array(flag),
  contributions: z.array(z.object({ bureau: z.string(), state: z.enum(['awaited', 'contributed']), filedAt: z.string().optional(), text: z.string().optional() })),
  submission: z.object({ ...markFields, achievedOn: z.string(), document: z.string().optional(), text: z.string().optional() }).optional(),
  approval: mark.optional(),
  strikeOff: mark.optional(),
  returns: z.array(z.object({ ...markFields, reason: z.string().optional() })),
}).meta({ id: 'Milestone' }) satisfies z.ZodType<MilestoneAnswer>;
