import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { RemindersController } from './reminders.controller';
import { RemindersService } from './reminders.service';

@Module({ imports: [ProgrammeModule, TaskModule], controllers: [RemindersController], providers: [RemindersService], exports: [RemindersService] })
export class RemindersModule {}
