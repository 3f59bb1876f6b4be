import { contributors, missingContributions } from '@lianxi/domain/task/accountable';
import { sentBack } from '@lianxi/domain/task/milestones';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { DerivedView, Row } from '../record/derived-view';
import { MilestoneView } from './milestone.view';

const madeFrom = ['brief', 'coordinator', 'milestones'] as const;

export const milestoneRows: DerivedView<MilestoneView, (typeof madeFrom)[number]> = {
  name: 'milestone',
  entity: MilestoneView,
  keyOf: ({ key }) => key,
  madeFrom,
  sources: (state) => Object.values(state.milestones).map((one) => ({
    key: one.key,
    from: [one, state.brief, state.coordinator.bureau],
    row: () => milestoneRow(state, one),
  })),
};

function milestoneRow(state: Pick<TaskState, 'brief' | 'coordinator'>, milestone: Milestone): Row<MilestoneView> {
  const { brief, coordinator } = state;
  const { key, basis, text, year, phase, escalation, submission } = milestone;
  const returns = sentBack(milestone);
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
    figures: submission?.figures?.length ?? 0,
    submittedAt: submission?.at ?? null,
    approvedAt: milestone.approval?.at ?? null,
    reviewedAt: milestone.review?.at ?? null,
    struckOffAt: milestone.strikeOff?.at ?? null,
    returns: returns.length,
    returnedAt: returns.at(-1)?.at ?? null,
    extensionDueOn: milestone.extension?.dueOn ?? null,
  };
}
