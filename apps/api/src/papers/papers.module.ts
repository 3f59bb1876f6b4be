import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { PapersController } from './papers.controller';
import { PapersService } from './papers.service';
import { StrikeOffListController } from './strike-off-list.controller';

@Module({ imports: [TaskModule, ProgrammeModule], controllers: [PapersController, StrikeOffListController], providers: [PapersService] })
export class PapersModule {}
