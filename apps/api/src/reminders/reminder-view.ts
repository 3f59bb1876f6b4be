import { awaited } from '@lianxi/domain/task/accountable';
import type { TaskState } from '@lianxi/domain/task/task';
import type { RungView } from '@lianxi/persistence/reminders/rung.view';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { ReminderAnswer } from './reminders.answers';
import { whyOf } from './why';

/** A step of the ladder as a reader sees it. */
export function reminderAnswerOf(rung: RungView, state: TaskState, ground: ProgrammeGround, plan: Plan): ReminderAnswer {
  return {
    task: rung.taskId,
    measure: rung.measure,
    heading: state.brief.heading,
    key: rung.key,
    kind: rung.kind,
    state: rung.state,
    milestone: rung.milestone ?? undefined,
    at: rung.at,
    endedAt: rung.endedAt ?? undefined,
    bureaus: rung.state === 'ahead' ? wouldSpeakTo(rung, state) : rung.bureaus,
    why: whyOf(rung, state, ground, plan),
  };
}

/** Who receives a step is decided when it is carried out; this is whom it would reach if it came now. */
function wouldSpeakTo({ bureau, milestone: key, kind }: RungView, state: TaskState): readonly string[] {
  if (bureau !== null) return [bureau];
  const milestone = key === null ? undefined : state.milestones[key];
  if (!milestone) return [];
  return kind === 'remind' ? [...new Set([...awaited(state, milestone), state.coordinator.bureau])] : awaited(state, milestone);
}
