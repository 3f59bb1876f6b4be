import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { HandoverController } from './handover.controller';
import { HandoverService } from './handover.service';

@Module({ imports: [ProgrammeModule, TaskModule], controllers: [HandoverController], providers: [HandoverService] })
export class HandoverModule {}
