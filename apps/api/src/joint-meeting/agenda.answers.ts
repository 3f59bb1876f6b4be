import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';
import type { Page } from '../http/paging';

/** What brings a matter before the joint meeting: the ladder, a late or a disputed approval, or an open question of the plan. */
export type AgendaKind = (typeof agendaKinds)[number];

/** The kinds, in the order of the agenda. */
export const agendaKinds = ['escalated', 'late', 'disputed', 'question'] as const;

export const agendaKind = z.enum(agendaKinds).meta({ description: '提请上会 · 审批超时 · 多次退回 · 方案待定事项' });

/** An item (议题) of the joint meeting's agenda. */
export interface AgendaItem {
  kind: AgendaKind;
  task?: string | undefined;
  measure?: number | undefined;
  milestone?: string | undefined;
  /** The bureaus it waits for now, not those it waited for when it was put here: for what is escalated, whose contribution or submission is missing; for approvals, the coordinator. */
  bureaus: readonly string[];
  /** What it is about, and why it is here. */
  matter: Sentence;
  why: Sentence;
  /** Since when, in programme time; questions have always been open. */
  since?: string | undefined;
  /** The page of the task's workflow in Temporal's web UI, where it is about one. */
  workflow?: string | undefined;
}

const agendaItem = z.object({
  kind: agendaKind,
  task: z.string().optional(),
  measure: z.int().optional(),
  milestone: z.string().optional(),
  bureaus: z.array(z.string()).meta({ description: 'The bureaus it waits for now, not those it waited for when it was put here: for what is escalated, whose contribution or submission is missing; for approvals, the coordinator' }),
  matter: sentence,
  why: sentence,
  since: z.string().optional(),
  workflow: z.string().optional(),
}).meta({ id: 'AgendaItem' }) satisfies z.ZodType<AgendaItem>;

export const agenda = z.object({ programme: z.string(), today: z.string(), items: z.array(agendaItem), next: z.string().optional() }).meta({ id: 'Agenda' }) satisfies z.ZodType<AgendaAnswer>;

/** A page of the agenda as it stands on the programme's day. */
export interface AgendaAnswer extends Page<AgendaItem> {
  programme: string;
  today: string;
}
