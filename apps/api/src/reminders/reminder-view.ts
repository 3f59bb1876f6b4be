import { spokenTo } from '@lianxi/domain/task/spoken-to';
import type { TaskState } from '@lianxi/domain/task/task';
import type { RungView } from '@lianxi/persistence/reminders/rung.view';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { ReminderAnswer } from './reminders.answers';
import { whyOf } from './why';

/** A step of the ladder as a reader sees it. Who receives one is decided when it is carried out; until then, whom it would reach now. */
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
    bureaus: rung.state === 'ahead' ? spokenTo(state, rung) : rung.bureaus,
    why: whyOf(rung, state, ground, plan),
    workflow: ground.workflowPage(rung.measure),
  };
}
