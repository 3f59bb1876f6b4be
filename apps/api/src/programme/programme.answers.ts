import type { ActivationAnswer } from '@lianxi/commands/programme/activation';
import type { ClockAnswer } from '@lianxi/commands/programme/clock';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { PlanStatus } from '@lianxi/domain/programme/programme';
import type { AnnexTimetable } from '@lianxi/plan/programme/annex-timetable';
import { z } from 'zod';
import { pageOf } from '../http/paging';

/** A programme as a reader sees it, with the time it is there. */
export interface ProgrammeAnswer {
  id: string;
  title: string;
  mode: 'live' | 'rehearsal';
  planStatus: PlanStatus;
  clock: ProgrammeClock;
  /** Programme time, and its date in Shanghai. */
  now: string;
  today: string;
  activatedAt: string;
  /** Wall time, by which those that begin at the same programme time are told apart. */
  createdAt?: string | undefined;
  policyVersion: string;
  calendarVersion: string;
  /** The programme's workflows in Temporal's web UI. */
  workflows: string;
}

export const planStatus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('draft') }),
  z.object({ kind: z.literal('issued'), number: z.string(), on: z.string() }),
]);

const clock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('live') }),
  z.object({ kind: z.literal('offset'), offsetMs: z.number() }),
  z.object({ kind: z.literal('standing'), at: z.string() }),
]);

export const programmeAnswer = z.object({
  id: z.string(),
  title: z.string(),
  mode: z.enum(['live', 'rehearsal']),
  planStatus,
  clock,
  now: z.string(),
  today: z.string(),
  activatedAt: z.string().meta({ description: 'Programme time' }),
  createdAt: z.string().optional().meta({ description: 'When it was brought to life, in wall time: the order of those that begin at the same programme time. Absent where its plan is kept no more' }),
  policyVersion: z.string(),
  calendarVersion: z.string(),
  workflows: z.string(),
}).meta({ id: 'Programme' }) satisfies z.ZodType<ProgrammeAnswer>;

export const programmeList = pageOf('ProgrammeList', programmeAnswer);

export const activationAnswer = z.object({
  programme: z.string(),
  at: z.string(),
  tasks: z.array(z.object({ task: z.string(), measure: z.int() })),
  milestones: z.int(),
}).meta({ id: 'Activated' }) satisfies z.ZodType<ActivationAnswer>;

export const clockAnswer = z.object({ programme: z.string(), clock, now: z.string() }).meta({ id: 'Clock' }) satisfies z.ZodType<ClockAnswer>;

/** What a rehearsal's clock says, and whether it may jump. */
export interface ClockReading extends ClockAnswer {
  /** Nothing is under way: no step or notice is due, and every workflow knows the newest view of its task. */
  settled: boolean;
  /** Up to five measures that are not. */
  unsettled: readonly number[];
  /** When the next step or notice is due. */
  nextDueAt?: string | undefined;
}

export const clockReading = z.object({
  ...clockAnswer.shape,
  settled: z.boolean().meta({ description: 'No step or notice is due, and every workflow knows the newest view of its task' }),
  unsettled: z.array(z.int()).meta({ description: 'Up to five measures that are not' }),
  nextDueAt: z.string().optional(),
}).meta({ id: 'ClockReading' }) satisfies z.ZodType<ClockReading>;

/** The annex as a table of three columns. */
export type AnnexAnswer = Omit<AnnexTimetable, 'columns'> & { columns: string[] };

export const annexAnswer = z.object({
  title: z.string(),
  columns: z.array(z.string()).length(3),
  rows: z.array(z.object({ measure: z.int(), section: z.string(), task: z.string(), responsible: z.string(), deliverables: z.array(z.string()) })),
}).meta({ id: 'Annex' }) satisfies z.ZodType<AnnexAnswer>;
