import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProgrammeModule } from '../programme/programme.module';
import { ListingsModule } from '../listings/listings.module';
import { TaskModule } from '../task/task.module';
import { InboxController } from './inbox.controller';
import { InboxService } from './inbox.service';
import { OfficeDraftsController } from './office-drafts.controller';
import { RemindersController } from './reminders.controller';
import { RemindersService } from './reminders.service';
import { ToDosService } from './to-dos.service';

@Module({ imports: [ProgrammeModule, TaskModule, OrganisationModule, ListingsModule], controllers: [RemindersController, OfficeDraftsController, InboxController], providers: [RemindersService, InboxService, ToDosService], exports: [RemindersService, InboxService] })
export class RemindersModule {}
