import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { ProgrammeModule } from '../programme/programme.module';
import { LedgerController } from './ledger.controller';
import { RoadmapController } from './roadmap.controller';
import { RoadmapService } from './roadmap.service';
import { TaskController } from './task.controller';
import { TaskLinesService } from './task-lines.service';
import { TaskListsService } from './task-lists.service';
import { TaskService } from './task.service';
import { WorkflowService } from './workflow.service';

@Module({ imports: [OrganisationModule, ProgrammeModule], controllers: [TaskController, LedgerController, RoadmapController], providers: [TaskService, TaskLinesService, TaskListsService, WorkflowService, RoadmapService], exports: [TaskService] })
export class TaskModule {}
