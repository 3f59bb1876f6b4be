import { Module } from '@nestjs/common';
import { EscalationActivities } from '@lianxi/activities/escalation/escalation.activities';
import { ReminderActivities } from '@lianxi/activities/reminders/reminder.activities';
import { roadmapTaskActivities } from '@lianxi/activities/roadmap-task.activities';
import type { StepRecord } from '@lianxi/activities/record/step-record';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { Delivery } from '../delivery/delivery';
import { DeliveryModule } from '../delivery/delivery.module';
import { HeardSteps } from '../delivery/heard-steps';
import { WorkerSettings } from '../surroundings/settings';
import { TaskWorker } from './task-worker';

/** Temporal's worker, with the activities it serves. */
@Module({
  imports: [DeliveryModule],
  providers: [
    { provide: HeardSteps, inject: [TaskCommands, Delivery], useFactory: (commands: TaskCommands, delivery: Delivery) => new HeardSteps(commands, () => { delivery.wake(); }) },
    { provide: ReminderActivities, inject: [HeardSteps], useFactory: (record: StepRecord) => new ReminderActivities(record) },
    { provide: EscalationActivities, inject: [HeardSteps], useFactory: (record: StepRecord) => new EscalationActivities(record) },
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
