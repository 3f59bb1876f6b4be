import { Module } from '@nestjs/common';
import { StrikeOffListsModule } from '../strike-off-lists/strike-off-lists.module';
import { ProgrammeModule } from '../programme/programme.module';
import { TaskModule } from '../task/task.module';
import { PapersController } from './papers.controller';
import { PapersService } from './papers.service';
import { StrikeOffListController } from './strike-off-list.controller';

@Module({ imports: [TaskModule, ProgrammeModule, StrikeOffListsModule], controllers: [PapersController, StrikeOffListController], providers: [PapersService] })
export class PapersModule {}
