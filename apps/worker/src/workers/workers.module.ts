import { Module } from '@nestjs/common';
import { EscalationActivities } from '@lianxi/activities/escalation/escalation.activities';
import { ReminderActivities } from '@lianxi/activities/reminders/reminder.activities';
import { roadmapTaskActivities } from '@lianxi/activities/roadmap-task.activities';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { WorkerSettings } from '../surroundings/settings';
import { TaskWorker } from './task-worker';

/** Temporal's worker, with the activities it serves. */
@Module({
  providers: [
    { provide: ReminderActivities, inject: [TaskCommands], useFactory: (commands: TaskCommands) => new ReminderActivities(commands) },
    { provide: EscalationActivities, inject: [TaskCommands], useFactory: (commands: TaskCommands) => new EscalationActivities(commands) },
    {
      provide: TaskWorker,
      inject: [WorkerSettings, ReminderActivities, EscalationActivities],
      useFactory: (settings: WorkerSettings, reminders: ReminderActivities, escalation: EscalationActivities) =>
        new TaskWorker(settings, roadmapTaskActivities(reminders, escalation)),
    },
  ],
  exports: [TaskWorker],
})
export class WorkersModule {}
