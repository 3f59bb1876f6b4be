import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module';
import { IdentityModule } from '../identity/identity.module';
import { ProgrammeModule } from '../programme/programme.module';
import { RemindersModule } from '../reminders/reminders.module';
import { TaskModule } from '../task/task.module';
import { HandoverController } from './handover.controller';
import { HandoverService } from './handover.service';

@Module({ imports: [DraftsModule, IdentityModule, ProgrammeModule, RemindersModule, TaskModule], controllers: [HandoverController], providers: [HandoverService] })
export class HandoverModule {}
