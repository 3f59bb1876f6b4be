import type { Instant } from '@lianxi/domain/calendar/time';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { progressOf } from '@lianxi/domain/task/progress';
import type { TaskState } from '@lianxi/domain/task/task';
import { Injectable } from '@nestjs/common';
import type { ProgrammeGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';
import type { Roadmap } from './roadmap.answers';
import { TaskService } from './task.service';

/** The plan in time. */
@Injectable()
export class RoadmapService {
  constructor(private readonly programmes: ProgrammeService, private readonly tasks: TaskService) {}

  /** Every task its reader may see, in the order of the plan; as of now, or of an earlier programme time. */
  async roadmap(reader: Actor, programme: string, asOf?: Instant): Promise<Roadmap> {
    const [ground, scope] = await Promise.all([this.programmes.ground(programme, asOf), this.programmes.scope(programme, reader)]);
    const lines: Roadmap['lines'][number][] = [];
    for await (const state of this.tasks.inOrder(scope, 0, { asOf })) lines.push(lineOf(state, ground));
    return { programme, today: ground.today, lines };
  }
}

function lineOf(state: TaskState, { today, flags }: ProgrammeGround): Roadmap['lines'][number] {
  const { brief: { id, measure, heading, section, responsibilities }, milestones, openedAt, concludedAt } = state;
  return {
    task: id, measure, heading, section,
    progress: progressOf(state, today),
    openedOn: shanghaiDate(openedAt),
    concludedOn: concludedAt === undefined ? undefined : shanghaiDate(concludedAt),
    bureaus: responsibilities.map(({ bureau, name, duty }) => ({ bureau, name, duty })),
    milestones: Object.values(milestones).map((milestone) => {
      const { key, basis, text, year, dueOn, reportBy, phase, submission, formerDates } = milestone;
      return { key, basis, text, year, dueOn, reportBy, phase, flags: flags.ofMilestone(milestone), achievedOn: submission?.achievedOn, formerDates };
    }),
  };
}
