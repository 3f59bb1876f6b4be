import type { FindingKind } from '@lianxi/rehearsal/oracle/finding';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';

/** Where what came is not what plan, rules, calendar and the bureaus' acts demand. */
export interface FindingAnswer {
  kind: FindingKind;
  measure?: number | undefined;
  milestone?: string | undefined;
  bureau?: string | undefined;
  /** What the plan calls that bureau. */
  name?: string | undefined;
  /** The rule that is broken. */
  rule?: Sentence | undefined;
  /** The day on which it is demanded, and when it was seen. */
  demanded?: string | undefined;
  seen?: string | undefined;
  sentence: Sentence;
}

/** A record, so that a kind that is new to the oracle is missed here. */
const findingKinds: Readonly<Record<FindingKind, FindingKind>> = {
  'stalled': 'stalled', 'task': 'task', 'date': 'date', 'state': 'state',
  'missing-step': 'missing-step', 'undemanded-step': 'undemanded-step', 'doubled-step': 'doubled-step', 'wrong-bureaus': 'wrong-bureaus', 'early-step': 'early-step', 'late-step': 'late-step',
  'passed-over-step': 'passed-over-step', 'unlisted-step': 'unlisted-step', 'unrecorded-step': 'unrecorded-step',
  'missing-notice': 'missing-notice', 'undemanded-notice': 'undemanded-notice', 'doubled-notice': 'doubled-notice', 'mistimed-notice': 'mistimed-notice',
  'missing-agenda-item': 'missing-agenda-item', 'undemanded-agenda-item': 'undemanded-agenda-item', 'doubled-agenda-item': 'doubled-agenda-item', 'wrong-agenda-bureaus': 'wrong-agenda-bureaus',
  'lost-act': 'lost-act', 'wrong-event': 'wrong-event', 'unknown-event': 'unknown-event', 'broken-chain': 'broken-chain', 'wrongly-accepted': 'wrongly-accepted', 'wrongly-refused': 'wrongly-refused',
};

const finding = z.object({
  kind: z.enum(findingKinds),
  measure: z.int().optional(),
  milestone: z.string().optional(),
  bureau: z.string().optional(),
  name: z.string().optional(),
  rule: sentence.optional(),
  demanded: z.string().optional().meta({ description: 'The day on which it is demanded' }),
  seen: z.string().optional().meta({ description: 'When it was seen' }),
  sentence,
}).meta({ id: 'OracleFinding' }) satisfies z.ZodType<FindingAnswer>;

/** What is counted on both sides. */
export const counted = ['remindReceipt', 'remind', 'urge', 'supervise', 'putOnAgenda', 'countersignLimit', 'noticeLines', 'agendaItems'] as const;
export type Counted = (typeof counted)[number];

export interface VerdictAnswer {
  programme: string;
  /** The programme time that was judged: from its activation to where its clock stood. */
  from: string;
  to: string;
  /** What was demanded, and what came. */
  compared: { what: Counted; demanded: number; came: number }[];
  findings: FindingAnswer[];
  /** How much was looked at besides. */
  days: number;
  tasks: number;
  milestones: number;
  acts: number;
  dates: number;
  states: number;
  /** Measures in which something was done that the ladder in words knows nothing of: nothing is said of them. */
  beyond: readonly number[];
}

export const verdictAnswer = z.object({
  programme: z.string(),
  from: z.string().meta({ description: 'Programme time of the activation' }),
  to: z.string().meta({ description: 'Programme time up to which it was judged' }),
  compared: z.array(z.object({ what: z.enum(counted), demanded: z.int(), came: z.int() })).meta({ description: 'What plan, rules, calendar and acts demand, and what came' }),
  findings: z.array(finding),
  days: z.int(),
  tasks: z.int(),
  milestones: z.int(),
  acts: z.int(),
  dates: z.int(),
  states: z.int(),
  beyond: z.array(z.int()).meta({ description: 'Measures that are not judged, since something was done there that the ladder in words knows nothing of' }),
}).meta({ id: 'OracleVerdict' }) satisfies z.ZodType<VerdictAnswer>;
