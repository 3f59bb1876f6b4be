import type { Duty } from '@lianxi/domain/organisation/bureau';
import type { PlanStatus } from '@lianxi/domain/programme/programme';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { PlanCounts } from '@lianxi/plan/linter/counts';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';
import { planStatus } from './programme.answers';

/** A measure as the plan prints it, with what became of its words. */
interface PlanMeasure {
  number: number;
  section: number;
  heading: string;
  text: string;
  /** Who is responsible, with the brackets. */
  clause: string;
  pattern: TaskBrief['pattern'];
  /** In the order printed: the words, and the body that is meant. */
  responsibilities: { asPrinted: string; bureau: string; name: string; duty: Duty }[];
  /** Bodies named only as an open class. */
  openGroups: string[];
  /** Its row of the annex; absent where it is lost. */
  annex?: { section: string; heading: string; responsible: string; deliverables: { number: number; text: string; from: number; to: number }[] } | undefined;
  /** Figures of its text, and how each is understood. */
  figures: { quote: string; reading: string; isTarget: boolean }[];
}

/** A plan to be read: as printed, and what was noticed about it. */
export interface PlanAnswer {
  title: string;
  printedStatus: string;
  status: PlanStatus;
  goal: string;
  sections: { number: number; heading: string }[];
  measures: PlanMeasure[];
  counts: PlanCounts;
  /** What the linter of today has against the plan; a plan that was activated had nothing against it then. */
  remarks: Sentence[];
  irregularities: { id: string; what: string; quote?: string | undefined }[];
  openQuestions: { id: string; measure?: number | undefined; raisedBy: string; question: Sentence }[];
  conventions: { kind: 'resolution' | 'adopted'; rule: Sentence }[];
}

const measure = z.object({
  number: z.int(),
  section: z.int(),
  heading: z.string(),
  text: z.string(),
  clause: z.string().meta({ description: 'Who is responsible, with the brackets' }),
  pattern: z.enum(['lead-participate', 'lead-only', 'joint-by-duty']),
  responsibilities: z.array(z.object({ asPrinted: z.string(), bureau: z.string(), name: z.string(), duty: z.enum(['lead', 'joint', 'participant']) })),
  openGroups: z.array(z.string()),
  annex: z.object({
    section: z.string(), heading: z.string(), responsible: z.string(),
    deliverables: z.array(z.object({ number: z.int(), text: z.string(), from: z.int(), to: z.int() })),
  }).optional().meta({ description: 'Its row of the annex; absent where it is lost' }),
  figures: z.array(z.object({ quote: z.string(), reading: z.string(), isTarget: z.boolean() })),
}) satisfies z.ZodType<PlanMeasure>;

const counts = z.object({
  measures: z.int(), bureaus: z.int(), groups: z.int(), responsibilities: z.int(), lead: z.int(), joint: z.int(), participant: z.int(), annexRows: z.int(),
  deliverables: z.int(), targets: z.int(), rules: z.int(), milestones: z.int(), irregularities: z.int(), openQuestions: z.int(),
}) satisfies z.ZodType<PlanCounts>;

export const planAnswer = z.object({
  title: z.string(),
  printedStatus: z.string(),
  status: planStatus,
  goal: z.string(),
  sections: z.array(z.object({ number: z.int(), heading: z.string() })),
  measures: z.array(measure),
  counts,
  remarks: z.array(sentence).meta({ description: 'What `lianxi plan check` has against the plan by the rules of today' }),
  irregularities: z.array(z.object({ id: z.string(), what: z.string(), quote: z.string().optional() })),
  openQuestions: z.array(z.object({ id: z.string(), measure: z.int().optional(), raisedBy: z.string(), question: sentence })).meta({ description: 'Without a measure it concerns the whole plan' }),
  conventions: z.array(z.object({ kind: z.enum(['resolution', 'adopted']), rule: sentence })).meta({ description: 'How values were worked out from the text (resolution), or settled where it is silent (adopted)' }),
}).meta({ id: 'Plan' }) satisfies z.ZodType<PlanAnswer>;
