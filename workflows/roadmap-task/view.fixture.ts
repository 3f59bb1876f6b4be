import type { MilestoneView, NextStep, TaskView } from '@lianxi/contracts/task-view';
import type { TaskPhase } from '@lianxi/domain/task/progress';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { Duty } from '@lianxi/domain/organisation/bureau';
import { nextStep } from '@lianxi/domain/task/evolve';
import type { TaskState } from '@lianxi/domain/task/task';

/** A view of a task's state, complete enough for a workflow to live by. */
export function viewOf(state: TaskState, clock: ProgrammeClock, epoch: number, version: number): TaskView {
  const { brief } = state;
  const phase = phaseOf(state);
  const named = (duty: Duty): string[] => brief.responsibilities.filter((body) => body.duty === duty).map(({ name }) => name);
  const { bureau, provisional } = state.coordinator;
  const next = nextStep(state);
  const step: NextStep | undefined = next && { ...next, summary: `措施${brief.measure}：${next.key}` };
  const milestones = Object.values(state.milestones).map(({ key, text, dueOn, reportBy, phase: reached }): MilestoneView => ({
    key, text, phase: reached, ...(dueOn && reportBy ? { dueOn, reportBy } : {}),
  }));
  const dueOn = milestones.filter((milestone) => milestone.phase !== 'struck-off').map((milestone) => milestone.dueOn ?? '9999').sort()[0];
  return {
    programme: brief.programme,
    task: brief.id,
    measure: brief.measure,
    heading: brief.heading,
    leads: named('lead'),
    joint: named('joint'),
    participants: named('participant'),
    coordinator: { bureau, provisional, name: brief.responsibilities.find((body) => body.bureau === bureau)?.name ?? bureau },
    milestones,
    phase,
    waitingFor: [],
    ...(step ? { nextStep: step } : {}),
    carriedOut: Object.values(state.steps).filter(({ end }) => end === 'carried-out').map(({ key }) => key),
    clock,
    texts: {
      summary: `措施${brief.measure} ${brief.heading}`,
      details: '方案原文',
      current: `第${version}版 · ${phase} · ${step ? `${step.key} ${step.at}` : '无后续步骤'}`,
    },
    attributes: { programme: brief.programme, measure: brief.measure, coordinator: bureau, phase, ...(dueOn === undefined ? {} : { dueOn }) },
    epoch,
    version,
  };
}

function phaseOf(state: TaskState): TaskPhase {
  const reached = Object.values(state.milestones).map(({ phase }) => phase);
  if (state.concludedAt !== undefined) return 'concluded';
  if (reached.includes('approved')) return 'strike-off';
  if (reached.includes('submitted')) return 'approval';
  return Object.values(state.receipts).some((receipt) => receipt.state === 'awaited') ? 'receipt' : 'work';
}
