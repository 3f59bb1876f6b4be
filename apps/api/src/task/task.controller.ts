import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Renewed } from '@lianxi/commands/task/renewal';
import type { TaskAnswer } from '@lianxi/commands/task/task-answer';
import type { Request } from '@lianxi/commands/path/request';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { decision } from '../http/decision.answer';
import { emptyBody } from '../http/fields';
import { Changes, Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter, pageOf } from '../http/paging';
import { TheRequest } from '../http/the-request';
import type { EventAnswer } from './event.answers';
import { eventAnswer } from './event.answers';
import type { TaskDetail, TaskSummary } from './task.answers';
import { renewedAnswer, taskDetail, taskSummary } from './task.answers';
import type { AsOf, CoordinatorBody, TaskFilter, TaskPlace } from './task.requests';
import { asOfQuery, coordinatorBody, taskFilter, taskParam } from './task.requests';
import { TaskListsService } from './task-lists.service';
import { TaskService } from './task.service';
import type { WorkflowAnswer } from './workflow.answers';
import { workflowAnswer } from './workflow.answers';
import { WorkflowService } from './workflow.service';

@ApiTags('task 任务')
@Controller('tasks')
export class TaskController {
  constructor(private readonly tasks: TaskService, private readonly lists: TaskListsService, private readonly workflows: WorkflowService) {}

  @Get()
  @Reads({ id: 'listTasks', summary: 'Tasks of a programme, by bureau, section, state, progress and flag', answer: pageOf('TaskPage', taskSummary) })
  list(@TheActor() reader: Actor, @Query({ schema: taskFilter }) filter: TaskFilter): Promise<Page<TaskSummary>> {
    return this.lists.list(reader, filter);
  }

  @Get(':id')
  @Reads({ id: 'getTask', summary: 'A task with its parts and milestones, as it stands or stood', answer: taskDetail })
  one(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace, @Query({ schema: asOfQuery }) { asOf }: AsOf): Promise<TaskDetail> {
    return this.tasks.one(reader, id, asOf);
  }

  @Get(':id/events')
  @Reads({ id: 'listTaskEvents', summary: 'What happened to a task, oldest first, with the hash chain', answer: pageOf('TaskEventPage', eventAnswer) })
  events(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace, @Query({ schema: pageFilter }) page: PageRequest): Promise<Page<EventAnswer>> {
    return this.tasks.events(reader, id, page);
  }

  @Get(':id/workflow')
  @Reads({ id: 'getTaskWorkflow', summary: 'What Temporal says of the task, asked of its run', answer: workflowAnswer })
  workflow(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace): Promise<WorkflowAnswer> {
    return this.workflows.ask(reader, id);
  }

  @Post(':id/coordinator')
  @Changes({ id: 'appointCoordinator', summary: 'Confirms or changes the coordinator (汇总单位), on an authority', answer: decision })
  appointCoordinator(@TheRequest() request: Request, @Param({ schema: taskParam }) { id }: TaskPlace, @Body({ schema: coordinatorBody }) body: CoordinatorBody): Promise<TaskAnswer> {
    return this.tasks.decide(id, request, { type: 'appointCoordinator', ...body });
  }

  @Post(':id/renewal')
  @Changes({
    id: 'renewTask',
    status: 202,
    summary: 'Gives the task\'s time to its workflow in a new epoch (续期): a run that answers goes on, where none does one is started; the joint-meeting office alone',
    description: 'After a backup was restored or Temporal lost its own: the dispatcher asks the run that holds the task\'s time, and starts one anew where it does not answer. Any post but the office is refused.',
    answer: renewedAnswer,
    bare: true,
  })
  renew(@TheRequest() request: Request, @Param({ schema: taskParam }) { id }: TaskPlace, @Body({ schema: emptyBody }) _body: unknown): Promise<Renewed> {
    return this.tasks.renew(id, request);
  }
}
