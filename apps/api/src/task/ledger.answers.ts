import type { MilestonePhase } from '@lianxi/domain/approval/milestone.machine';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { EscalationLevel } from '@lianxi/domain/escalation/escalation.machine';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import { sentBack } from '@lianxi/domain/task/milestones';
import type { Flag } from '@lianxi/domain/task/progress';
import type { Milestone } from '@lianxi/domain/task/task';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { flag, sentence } from '../http/answers';
import type { ListedGround, ProgrammeGround } from '../programme/programme-ground';
import { figureLines } from './figure.answers';
import type { LedgerTaskState } from './ledger-columns';
import { milestonesAsked } from './ledger-lines';
import type { TaskSummary } from './task.answers';
import { taskSummary } from './task.answers';
import type { Finding } from './task.requests';
import { taskSummaryOf } from './task-view';

/** A line of the ledger: one milestone. */
interface LedgerMilestone {
  key: string;
  text: string;
  year: number;
  dueOn?: string | undefined;
  reportBy?: string | undefined;
  achievedOn?: string | undefined;
  document?: string | undefined;
  figures?: readonly Sentence[] | undefined;
  phase: MilestonePhase;
  escalation: EscalationLevel;
  flags: readonly Flag[];
  returns: number;
  struckOffOn?: string | undefined;
}

/** A task of the ledger: its line in a list, whom it waits for with the working days so far, who is responsible, and those of its milestones that are asked for. */
export type LedgerTask = Omit<TaskSummary, 'waitingFor'> & {
  parts: readonly Pick<Responsibility, 'bureau' | 'name' | 'duty'>[];
  milestones: readonly LedgerMilestone[];
};

const ledgerMilestone = z.object({
  key: z.string().meta({ example: 'd5-2020' }),
  text: z.string(),
  year: z.int(),
  dueOn: z.string().optional(),
  reportBy: z.string().optional(),
  achievedOn: z.string().optional(),
  document: z.string().optional(),
  figures: z.array(sentence).optional().meta({ description: '指标完成值: each target against its figure' }),
  phase: z.enum(['open', 'submitted', 'approved', 'reviewed', 'struck-off']),
  escalation: z.enum(['quiet', 'reminded', 'urged', 'supervised', 'on-agenda']),
  flags: z.array(flag),
  returns: z.int(),
  struckOffOn: z.string().optional(),
}).meta({ id: 'LedgerMilestone' }) satisfies z.ZodType<LedgerMilestone>;

export const ledgerTask = z.object({
  ...taskSummary.shape,
  parts: z.array(z.object({ bureau: z.string(), name: z.string(), duty: z.enum(['lead', 'joint', 'participant']) })),
  milestones: z.array(ledgerMilestone),
}).meta({ id: 'LedgerTask' }) satisfies z.ZodType<LedgerTask>;

/** A task as the ledger shows it. */
export function ledgerTaskOf({ state, standing }: LedgerTaskState, filter: Finding, ground: ListedGround): LedgerTask {
  return {
    ...taskSummaryOf(state, standing, ground),
    parts: state.brief.responsibilities.map(({ bureau, name, duty }) => ({ bureau, name, duty })),
    milestones: milestonesAsked(state, filter, ground).map((milestone) => ledgerMilestoneOf(milestone, ground)),
  };
}

function ledgerMilestoneOf(milestone: Milestone, { flags }: ProgrammeGround): LedgerMilestone {
  const { key, text, year, dueOn, reportBy, phase, escalation, submission, strikeOff, targets } = milestone;
  const [zh, en] = targets ? [figureLines(milestone, 'zh'), figureLines(milestone, 'en')] : [[], []];
  return {
    key, text, year, dueOn, reportBy, phase, escalation, flags: flags.ofMilestone(milestone), returns: sentBack(milestone).length,
    achievedOn: submission?.achievedOn, document: submission?.document, struckOffOn: strikeOff && shanghaiDate(strikeOff.at),
    figures: targets && zh.map((said, place) => ({ zh: said, en: en[place] ?? said })),
  };
}
