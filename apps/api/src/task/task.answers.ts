import type { Renewed } from '@lianxi/commands/task/renewal';
import type { Flag, Progress, TaskPhase, Waiting } from '@lianxi/domain/task/progress';
import type { Authority } from '@lianxi/domain/organisation/authority';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import type { OtherConclusion } from '@lianxi/domain/task/task';
import type { Listing } from '@lianxi/domain/strike-off-list/listing';
import type { Rung } from '@lianxi/domain/escalation/rung';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { authority, flag, progress, sentence, stepKind, taskPhase } from '../http/answers';
import type { HandlerAnswer } from './handler.answers';
import { handlerAnswer } from './handler.answers';
import type { MilestoneAnswer } from './milestone.answers';
import { milestoneAnswer } from './milestone.answers';

/** Whom a task waits for, since when that has kept others waiting and for how many working days, with the sentence. */
export type WaitingAnswer = Omit<Waiting, 'milestone' | 'post' | 'list'> & { milestone?: string | undefined; list?: { id: string; number: string; phase: Listing['phase'] } | undefined; name: string; handler?: HandlerAnswer | undefined; days?: number | undefined; late?: true | undefined; numbered?: true | undefined; sentence: Sentence };

/** One bureau's share of a task, and whether it has signed. */
type PartAnswer = Responsibility & { earlierNames?: { name: string; until: string }[] | undefined; receipt?: 'awaited' | 'signed' | undefined; receiptAt?: string | undefined; handler?: HandlerAnswer | undefined };

/** A task's line in a list. */
export interface TaskSummary {
  id: string;
  programme: string;
  measure: number;
  heading: string;
  section: string;
  coordinator: { bureau: string; name: string; provisional: boolean };
  phase: TaskPhase;
  progress: Progress;
  flags: readonly Flag[];
  /** The earliest due date of what is still open. */
  dueOn?: string | undefined;
  waitingFor: readonly WaitingAnswer[];
  nextStep?: Rung | undefined;
  /** The task's page in Temporal's web UI. */
  workflow: string;
}

/** A task in full. */
export interface TaskDetail extends TaskSummary {
  /** What the plan prints: the measure's text, and who is responsible, with the brackets. */
  clause: { text: string; responsible: string };
  pattern: 'lead-participate' | 'lead-only' | 'joint-by-duty';
  /** In the order the plan prints them. */
  parts: readonly PartAnswer[];
  /** 机构改革: bodies whose part has passed to another; absent where none has. */
  formerParts?: readonly { bureau: string; name: string; to: string }[] | undefined;
  /** Bodies named only as an open class: shown, never awaited. */
  openGroups: readonly string[];
  milestones: readonly MilestoneAnswer[];
  openedAt: string;
  concludedAt?: string | undefined;
  /** How it was concluded, where that was not by its last strike-off. */
  conclusion?: { as: OtherConclusion; authority: Authority } | undefined;
}

const listing = z.object({ id: z.string(), number: z.string(), phase: z.enum(['draft', 'put', 'entered', 'signed']) })
  .meta({ id: 'Listing', description: 'The strike-off list on which the milestone stands' });

/** What is waited for. */
export const awaitedMatter = z.enum(['receipt', 'contribution', 'countersignature', 'disagreement', 'submission', 'sign-off', 'review', 'listing', 'list', 'strike-off', 'extension'])
  .meta({ id: 'AwaitedMatter', description: 'listing: to be put on a strike-off list (拟销号清单), and that to whoever signs it; list: that is to be signed' });

export const waitingAnswer = z.object({
  bureau: z.string(),
  name: z.string(),
  role: z.enum(['liaison', 'bureau-head', 'office', 'leader']),
  what: awaitedMatter,
  milestone: z.string().optional(),
  since: z.string().meta({ description: 'Since when it has kept others waiting: since it was asked for, or since the day by which it was to be reported; while nobody can expect it yet, since it can be done' }),
  days: z.int().optional().meta({ description: 'Working days for which it has kept others waiting; absent while nobody can expect it yet, and where a calendar is awaited' }),
  late: z.literal(true).optional().meta({ description: 'Of a sign-off: it has kept others waiting as long as the programme\'s rules allow, or longer (审批超时)' }),
  handler: handlerAnswer.optional(),
  list: listing.optional(),
  numbered: z.literal(true).optional().meta({ description: 'Of a submission: the programme\'s rules ask for the number of the achieved document (成果文号)' }),
  sentence,
}).meta({ id: 'Waiting' }) satisfies z.ZodType<WaitingAnswer>;

const part = z.object({
  bureau: z.string(),
  kind: z.enum(['municipal', 'vertical', 'county', 'group']),
  duty: z.enum(['lead', 'joint', 'participant']),
  name: z.string(),
  earlierNames: z.array(z.object({ name: z.string(), until: z.string() })).optional().meta({ description: 'What it was called before it was renamed, the oldest first: what happened before that instant says that name' }),
  receipt: z.enum(['awaited', 'signed']).optional(),
  receiptAt: z.string().optional(),
  handler: handlerAnswer.optional(),
}).meta({ id: 'Part' }) satisfies z.ZodType<PartAnswer>;

const summary = {
  id: z.string(),
  programme: z.string(),
  measure: z.int(),
  heading: z.string(),
  section: z.string(),
  coordinator: z.object({ bureau: z.string(), name: z.string(), provisional: z.boolean().meta({ description: '暂定' }) }),
  phase: taskPhase,
  progress,
  flags: z.array(flag),
  dueOn: z.string().optional(),
  waitingFor: z.array(waitingAnswer),
  nextStep: z.object({ key: z.string(), kind: stepKind, at: z.string() }).optional(),
  workflow: z.string(),
};

export const taskSummary = z.object(summary).meta({ id: 'TaskSummary' }) satisfies z.ZodType<TaskSummary>;

export const taskDetail = z.object({
  ...summary,
  clause: z.object({ text: z.string(), responsible: z.string() }).meta({ description: 'As the plan prints it: the text of the measure, and who is responsible for it' }),
  pattern: z.enum(['lead-participate', 'lead-only', 'joint-by-duty']),
  parts: z.array(part),
  formerParts: z.array(z.object({ bureau: z.string(), name: z.string(), to: z.string() })).optional().meta({ description: '机构改革: bodies whose part has passed to another, which is named in `to`' }),
  openGroups: z.array(z.string()),
  milestones: z.array(milestoneAnswer),
  openedAt: z.string(),
  concludedAt: z.string().optional(),
  conclusion: z.object({ as: z.enum(['became-standing', 'policy-ended']).meta({ description: '阶段性完成转常态化 · 因政策调整终止' }), authority }).optional(),
}).meta({ id: 'Task' }) satisfies z.ZodType<TaskDetail>;

/** Only a run of this epoch may carry out steps. */
export const renewedAnswer = z.object({ task: z.string(), epoch: z.number(), version: z.number() }).meta({ id: 'Renewed' }) satisfies z.ZodType<Renewed>;
