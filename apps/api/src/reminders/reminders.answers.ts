import type { StepKind } from '@lianxi/domain/escalation/rung';
import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { noticeKind, sentence, stepKind } from '../http/answers';
import type { ShownKind } from './why-countersign';

/** Why a step comes when it does: the rung, the working days counted, and the clause of the plan. */
export interface Why {
  rung: string;
  occurrence: number;
  /** From which date to which, in working days; absent where a calendar is awaited. */
  counted?: { from: string; to: string; workingDays: number } | undefined;
  clause: { measure: number; heading: string; responsible: string };
  sentence: Sentence;
}

/** A step of a task's ladder, ahead or behind. */
export interface ReminderAnswer {
  task: string;
  measure: number;
  heading: string;
  key: string;
  kind: StepKind;
  state: 'ahead' | 'carried-out' | 'missed' | 'failed';
  milestone?: string | undefined;
  at: string;
  endedAt?: string | undefined;
  /** The bureaus it spoke to, or would speak to now. */
  bureaus: readonly string[];
  /** How they are called, or were when the step ended, in their order. */
  names: readonly string[];
  why: Why;
  /** The page of the task's workflow in Temporal's web UI. */
  workflow: string;
}

/** A notice in an inbox: one letter of a morning, with one list in it. */
export interface NoticeAnswer {
  id: string;
  bureau: string;
  role: string;
  /** The one post it went to, which handles what it speaks of (转办). */
  post?: string | undefined;
  postTitle?: string | undefined;
  deliveredAt: string;
  lines: readonly { task: string; measure: number; heading: string; key: string; kind: ShownKind; milestone?: string | undefined; why: Why; workflow: string }[];
}

const why = z.object({
  rung: z.string(),
  occurrence: z.int(),
  counted: z.object({ from: z.string(), to: z.string(), workingDays: z.int() }).optional(),
  clause: z.object({ measure: z.int(), heading: z.string(), responsible: z.string() }),
  sentence,
}).meta({ id: 'Why' }) satisfies z.ZodType<Why>;

const place = { task: z.string(), measure: z.int(), heading: z.string(), key: z.string(), kind: stepKind, milestone: z.string().optional(), why, workflow: z.string() };

export const reminderAnswer = z.object({
  ...place,
  state: z.enum(['ahead', 'carried-out', 'missed', 'failed']),
  at: z.string(),
  endedAt: z.string().optional(),
  bureaus: z.array(z.string()),
  names: z.array(z.string()).meta({ description: 'How the bureaus are called, or were when the step was carried out or missed, in their order' }),
}).meta({ id: 'Reminder' }) satisfies z.ZodType<ReminderAnswer>;

export const noticeAnswer = z.object({
  id: z.string(),
  bureau: z.string(),
  role: z.string(),
  post: z.string().optional().meta({ description: 'The one post it went to, which handles what it speaks of (转办); absent where it went to the role' }),
  postTitle: z.string().optional(),
  deliveredAt: z.string(),
  lines: z.array(z.object({ ...place, kind: noticeKind })),
}).meta({ id: 'Notice' }) satisfies z.ZodType<NoticeAnswer>;
