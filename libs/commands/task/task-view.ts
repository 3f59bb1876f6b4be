import type { MilestoneView, NextStep, TaskView } from '@lianxi/contracts/task-view';
import type { Duty } from '@lianxi/domain/organisation/bureau';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import { nameOf } from '@lianxi/domain/task/accountable';
import { nextStep } from '@lianxi/domain/task/evolve';
import { currentMilestones } from '@lianxi/domain/task/milestones';
import { phaseOf, waitingFor } from '@lianxi/domain/task/progress';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import { stepLine, taskTexts, waitingLine } from './task-texts';

/** All a task's workflow is told: derived from the state, the programme's clock and where the telling stands. Pure. */
export function taskView(state: TaskState, programme: Pick<ProgrammeState, 'clock' | 'title'>, told: { readonly epoch: number; readonly version: number }): TaskView {
  const { brief, coordinator } = state;
  const phase = phaseOf(state);
  const dueOn = currentMilestones(state)[0]?.dueOn;
  const next = nextStepOf(state);
  return {
    programme: brief.programme,
    task: brief.id,
    measure: brief.measure,
    heading: brief.heading,
    leads: namesWith(state, 'lead'),
    joint: namesWith(state, 'joint'),
    participants: namesWith(state, 'participant'),
    coordinator: { ...coordinator, name: nameOf(brief, coordinator.bureau) },
    milestones: Object.values(state.milestones).map(milestoneView),
    phase,
    waitingFor: waitingFor(state).map((waiting) => waitingLine(state, waiting)),
    ...(next && { nextStep: next }),
    carriedOut: Object.values(state.steps).filter(({ end }) => end === 'carried-out').map(({ key }) => key),
    clock: programme.clock,
    texts: taskTexts(state, programme),
    attributes: { programme: brief.programme, measure: brief.measure, coordinator: coordinator.bureau, phase, ...(dueOn !== undefined && { dueOn }) },
    epoch: told.epoch,
    version: told.version,
  };
}

function namesWith({ brief }: TaskState, duty: Duty): string[] {
  return brief.responsibilities.filter((one) => one.duty === duty).map(({ name }) => name);
}

function nextStepOf(state: TaskState): NextStep | undefined {
  const rung = nextStep(state);
  return rung && { ...rung, summary: stepLine(state.brief, rung) };
}

function milestoneView({ key, text, phase, dueOn, reportBy }: Milestone): MilestoneView {
  return { key, text, phase, ...(dueOn !== undefined && { dueOn }), ...(reportBy !== undefined && { reportBy }) };
}
