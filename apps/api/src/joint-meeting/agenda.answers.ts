import { z } from 'zod';
import type { Sentence } from '../http/answers';
import { sentence } from '../http/answers';

/** What brings a matter before the joint meeting: the ladder, a late or a disputed approval, or an open question of the plan. */
type AgendaKind = 'escalated' | 'late' | 'disputed' | 'question';

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
  kind: z.enum(['escalated', 'late', 'disputed', 'question']).meta({ description: '提请上会 · 审批超时 · 多次退回 · 方案待定事项' }),
  task: z.string().optional(),
  measure: z.int().optional(),
  milestone: z.string().optional(),
  bureaus: z.array(z.string()).meta({ description: 'The bureaus it waits for now, not those it waited for when it was put here: for what is escalated, whose contribution or submission is missing; for approvals, the coordinator' }),
  matter: sentence,
  why: sentence,
  since: z.string().optional(),
  workflow: z.string().optional(),
}).meta({ id: 'AgendaItem' }) satisfies z.ZodType<AgendaItem>;

export const agenda = z.object({ programme: z.string(), today: z.string(), items: z.array(agendaItem) }).meta({ id: 'Agenda' }) satisfies z.ZodType<AgendaAnswer>;

/** The agenda as it stands on the programme's day. */
export interface AgendaAnswer {
  programme: string;
  today: string;
  items: readonly AgendaItem[];
}
