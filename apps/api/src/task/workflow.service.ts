import type { Actor } from '@lianxi/domain/organisation/actor';
import type { TaskRunState } from '@lianxi/contracts/roadmap-task';
import { roadmapTaskId, taskStateQueryName } from '@lianxi/contracts/roadmap-task';
import { Injectable, Logger } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import { Problem } from '../http/problem';
import { ProgrammeService } from '../programme/programme.service';
import { TaskService } from './task.service';
import type { WorkflowAnswer } from './workflow.answers';

/** Seconds after which Temporal, or the worker that answers its query, counts as out of reach; a query nobody polls for fails after 29. */
const patience = 5;

/** What Temporal says of a task, live. */
@Injectable()
export class WorkflowService {
  private readonly logger = new Logger(WorkflowService.name);

  constructor(private readonly client: Client, private readonly tasks: TaskService, private readonly programmes: ProgrammeService) {}

  async ask(reader: Actor, id: string): Promise<WorkflowAnswer> {
    const { state } = await this.tasks.seen(reader, id);
    const workflow = roadmapTaskId(state.brief.programme, state.brief.measure);
    const handle = this.client.workflow.getHandle(workflow);
    try {
      const [run, description] = await this.client.withDeadline(Date.now() + patience * 1_000, () =>
        Promise.all([handle.query<TaskRunState>(taskStateQueryName), handle.describe()]));
      const { view, failedAttempts } = run;
      const { heading, leads, joint, participants, coordinator, milestones, phase, waitingFor, nextStep, carriedOut, epoch, version } = view;
      return {
        workflow, run: description.runId, status: description.status.name, page: this.programmes.workflowPage(state.brief.programme, state.brief.measure), failedAttempts,
        heading, leads, joint, participants, coordinator, milestones, phase, waitingFor, nextStep, carriedOut, epoch, version,
      };
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) throw new Problem('workflow-not-started', { params: { workflow } });
      this.logger.warn({ err: error, workflow }, 'Temporal did not answer');
      throw new Problem('workflow-unreachable', { params: { workflow, seconds: patience }, retryAfterSeconds: patience });
    }
  }
}
