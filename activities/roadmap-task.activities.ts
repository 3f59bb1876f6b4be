import type { RoadmapTaskActivities } from '@lianxi/contracts/steps';
import type { EscalationActivities } from './escalation/escalation.activities';
import type { ReminderActivities } from './reminders/reminder.activities';

/** The activities of `roadmapTask`, each under the name its workflow calls it by. */
export function roadmapTaskActivities(reminders: ReminderActivities, escalation: EscalationActivities): RoadmapTaskActivities {
  return {
    remindReceipt: (request) => reminders.remindReceipt(request),
    remind: (request) => reminders.remind(request),
    countersignLimit: (request) => reminders.countersignLimit(request),
    urge: (request) => escalation.urge(request),
    supervise: (request) => escalation.supervise(request),
    putOnAgenda: (request) => escalation.putOnAgenda(request),
    recordStepFailed: (failure) => escalation.recordStepFailed(failure),
  };
}
