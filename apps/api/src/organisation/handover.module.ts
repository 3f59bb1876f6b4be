import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { HandoverController } from './handover.controller';
import { HandoverService } from './handover.service';

@Module({ imports: [IdentityModule, ProgrammeModule, TaskModule], controllers: [HandoverController], providers: [HandoverService] })
export class HandoverModule {}
