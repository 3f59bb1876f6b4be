import type { Instant } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { nameOf } from '@lianxi/domain/task/accountable';
import { spokenTo } from '@lianxi/domain/task/spoken-to';
import type { TaskState } from '@lianxi/domain/task/task';
import type { RungView } from '@lianxi/persistence/reminders/rung.view';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { ReminderAnswer } from './reminders.answers';
import { whyOf } from './why';

/** Bureaus that are spoken to, as they are called, or were called then. */
export const spoken = ({ brief }: TaskState, bureaus: readonly BureauId[], at?: Instant): Pick<ReminderAnswer, 'bureaus' | 'names'> => ({ bureaus, names: bureaus.map((bureau) => nameOf(brief, bureau, at)) });

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
    ...(rung.state === 'ahead' ? spoken(state, spokenTo(state, rung)) : spoken(state, rung.bureaus, rung.endedAt ?? undefined)),
    why: whyOf(rung, state, ground, plan),
    workflow: ground.workflowPage(rung.measure),
  };
}
