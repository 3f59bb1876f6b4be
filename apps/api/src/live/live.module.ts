import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { Changes } from './changes';
import { LiveController } from './live.controller';

@Module({ imports: [ProgrammeModule, TaskModule], controllers: [LiveController], providers: [Changes] })
export class LiveModule {}
