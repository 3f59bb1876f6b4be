import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module';
import { IdentityModule } from '../identity/identity.module';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProgrammeModule } from '../programme/programme.module';
import { RemindersModule } from '../reminders/reminders.module';
import { TaskModule } from '../task/task.module';
import { HandoverController } from './handover.controller';
import { HandoverService } from './handover.service';

@Module({ imports: [DraftsModule, IdentityModule, OrganisationModule, ProgrammeModule, RemindersModule, TaskModule], controllers: [HandoverController], providers: [HandoverService] })
export class HandoverModule {}
