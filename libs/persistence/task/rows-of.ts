import { currentMilestones, phaseOf } from '@lianxi/domain/task/progress';
import { contributors, missingContributions } from '@lianxi/domain/task/accountable';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import type { Rung } from '@lianxi/domain/escalation/rung';
import { parseRungKey } from '@lianxi/domain/escalation/rung';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { MilestoneView } from '../approvals/milestone.view';
import type { RungView } from '../reminders/rung.view';
import type { LedgerView } from './ledger.view';
import type { PartView } from './part.view';

/** A row as plain data, with a view's properties. */
export type Row<View> = { readonly [Property in keyof View]: View[Property] };

/** All rows derived from one task. */
export interface TaskRows {
  readonly ledger: readonly Row<LedgerView>[];
  readonly part: readonly Row<PartView>[];
  readonly milestone: readonly Row<MilestoneView>[];
  readonly rung: readonly Row<RungView>[];
}

export const noRows: TaskRows = { ledger: [], part: [], milestone: [], rung: [] };

/** The views of a task, from its state alone. Pure: the same state has the same rows, today and when they are rebuilt. */
export function rowsOf(state: TaskState): TaskRows {
  return {
    ledger: [ledgerLine(state)],
    part: state.brief.responsibilities.map((responsibility, position) => partRow(state, responsibility, position)),
    milestone: Object.values(state.milestones).map((milestone) => milestoneRow(state, milestone)),
    rung: [
      ...Object.values(state.steps).map((step) => rungRow(state, step, step.end, step.endedAt, step.bureaus)),
      ...state.rungs.map((rung) => rungRow(state, rung, 'ahead', null, [])),
    ],
  };
}

/** What every row of a task begins with. */
function placeOf({ brief }: TaskState): { taskId: string; programmeId: string; measure: number } {
  return { taskId: brief.id, programmeId: brief.programme, measure: brief.measure };
}

function ledgerLine(state: TaskState): Row<LedgerView> {
  const { brief, coordinator, lastEventAt, lastActAt, concludedAt } = state;
  return {
    ...placeOf(state),
    heading: brief.heading,
    section: brief.section,
    coordinator: coordinator.bureau,
    coordinatorProvisional: coordinator.provisional,
    phase: phaseOf(state),
    dueOn: currentMilestones(state)[0]?.dueOn ?? null,
    lastEventAt,
    lastActAt,
    concludedAt: concludedAt ?? null,
  };
}

function partRow(state: TaskState, { bureau, name, kind, duty }: Responsibility, position: number): Row<PartView> {
  const receipt = state.receipts[bureau];
  return {
    ...placeOf(state),
    bureau,
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
  const { key, basis, text, year, phase, escalation, submission, returns } = milestone;
  const missing = missingContributions(state, milestone);
  const asked = contributors(state);
  return {
    ...placeOf(state),
    section: state.brief.section,
    coordinator: state.coordinator.bureau,
    key,
    basis,
    text,
    year,
    phase,
    escalation,
    dueOn: milestone.dueOn ?? null,
    reportBy: milestone.reportBy ?? null,
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

function rungRow(state: TaskState, rung: Rung, progress: RungView['state'], endedAt: string | null, bureaus: readonly string[]): Row<RungView> {
  const subject = parseRungKey(rung.key)?.subject;
  return {
    ...placeOf(state),
    key: rung.key,
    kind: rung.kind,
    milestone: subject && 'milestone' in subject ? subject.milestone : null,
    bureau: subject && 'bureau' in subject ? subject.bureau : null,
    at: rung.at,
    state: progress,
    endedAt,
    bureaus: [...bureaus],
  };
}
