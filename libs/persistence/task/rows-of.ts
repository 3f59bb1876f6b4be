import { contributors, missingContributions } from '@lianxi/domain/task/accountable';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import type { Rung } from '@lianxi/domain/escalation/rung';
import { parseRungKey } from '@lianxi/domain/escalation/rung';
import type { Milestone, Step, TaskState } from '@lianxi/domain/task/task';
import type { MilestoneView } from '../approvals/milestone.view';
import type { RungView } from '../reminders/rung.view';
import type { PartView } from './part.view';

/** A row as plain data, with a view's properties. */
export type Row<View> = { readonly [Property in keyof View]: View[Property] };

/** All rows derived from one task. */
export interface TaskRows {
  readonly part: readonly Row<PartView>[];
  readonly milestone: readonly Row<MilestoneView>[];
  readonly rung: readonly Row<RungView>[];
}

/** A row not yet made: its key, all it is made from, and how. The same sources, by identity, make the same row. */
export interface RowSource<View> {
  readonly key: string;
  readonly from: readonly unknown[];
  readonly row: () => Row<View>;
}

/** The views of a task, from its state alone. Pure: the same state has the same rows, today and when they are rebuilt. */
export function rowsOf(state: TaskState): TaskRows {
  const { part, milestone, rung } = rowSources(state);
  return { part: part.map(made), milestone: milestone.map(made), rung: rung.map(made) };
}

const made = <View>({ row }: RowSource<View>): Row<View> => row();

/** What each row of a task is made from: a command makes only the rows whose sources it changed. */
export function rowSources(state: TaskState): { readonly [View in keyof TaskRows]: readonly RowSource<TaskRows[View][number]>[] } {
  const { brief, coordinator, receipts, milestones, steps, rungs } = state;
  return {
    part: brief.responsibilities.map((one, position) => ({ key: one.bureau, from: [one, receipts[one.bureau]], row: () => partRow(state, one, position) })),
    milestone: Object.values(milestones).map((one) => ({ key: one.key, from: [one, brief, coordinator.bureau], row: () => milestoneRow(state, one) })),
    rung: [
      ...Object.values(steps).map((step) => ({ key: step.key, from: [step], row: () => stepRow(state, step) })),
      ...rungs.map((rung) => ({ key: rung.key, from: [rung], row: () => rungRow(state, rung) })),
    ],
  };
}

function partRow({ brief, receipts }: TaskState, { bureau, name, kind, duty }: Responsibility, position: number): Row<PartView> {
  const receipt = receipts[bureau];
  return {
    taskId: brief.id,
    bureau,
    programmeId: brief.programme,
    measure: brief.measure,
    position,
    name,
    kind,
    duty,
    receipt: receipt?.state ?? null,
    receiptAt: receipt?.at ?? null,
    receiptReply: receipt?.reply ?? null,
  };
}

function milestoneRow(state: TaskState, milestone: Milestone): Row<MilestoneView> {
  const { brief, coordinator } = state;
  const { key, basis, text, year, phase, escalation, submission, returns } = milestone;
  const missing = missingContributions(state, milestone);
  const asked = contributors(state);
  return {
    taskId: brief.id,
    key,
    programmeId: brief.programme,
    measure: brief.measure,
    section: brief.section,
    coordinator: coordinator.bureau,
    basis,
    text,
    year,
    dueOn: milestone.dueOn ?? null,
    reportBy: milestone.reportBy ?? null,
    phase,
    escalation,
    contributionsAsked: [...asked],
    contributionsFiled: asked.filter((bureau) => !missing.includes(bureau)),
    achievedOn: submission?.achievedOn ?? null,
    document: submission?.document ?? null,
    submittedAt: submission?.at ?? null,
    approvedAt: milestone.approval?.at ?? null,
    struckOffAt: milestone.strikeOff?.at ?? null,
    returns: returns.length,
    returnedAt: returns.at(-1)?.at ?? null,
  };
}

function rungRow({ brief }: TaskState, { key, kind, at }: Rung): Row<RungView> {
  const subject = parseRungKey(key)?.subject;
  return {
    taskId: brief.id,
    key,
    programmeId: brief.programme,
    measure: brief.measure,
    kind,
    milestone: subject && 'milestone' in subject ? subject.milestone : null,
    bureau: subject && 'bureau' in subject ? subject.bureau : null,
    at,
    state: 'ahead',
    endedAt: null,
    bureaus: [],
  };
}

function stepRow(state: TaskState, step: Step): Row<RungView> {
  return { ...rungRow(state, step), state: step.end, endedAt: step.endedAt, bureaus: [...step.bureaus] };
}
