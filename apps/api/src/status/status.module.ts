import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { StatusController } from './status.controller';
import { StatusService } from './status.service';

@Module({ imports: [ProgrammeModule, TaskModule], controllers: [StatusController], providers: [StatusService], exports: [StatusService] })
export class StatusModule {}
