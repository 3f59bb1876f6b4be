import type { Scope } from '@lianxi/domain/organisation/scope';
import { carriedOut, noticesPage, rungsPage } from '@lianxi/persistence/reminders/reminders.queries';
import type { RungView } from '@lianxi/persistence/reminders/rung.view';
import type { TaskState } from '@lianxi/domain/task/task';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { ProgrammeService } from '../programme/programme.service';
import { TaskService } from '../task/task.service';
import { noticeAnswerOf } from './notice-view';
import { reminderAnswerOf } from './reminder-view';
import type { NoticeAnswer, ReminderAnswer } from './reminders.answers';
import type { NoticesFilter, RemindersFilter } from './reminders.requests';
import type { Reading } from './reading';

/** Reminders and escalation steps ahead and behind, each with its why; and the notices that stand in the inboxes. */
@Injectable()
export class RemindersService {
  constructor(private readonly database: DataSource, private readonly programmes: ProgrammeService, private readonly tasks: TaskService) {}

  async list(programme: string, { state, kind, bureau, cursor, limit }: RemindersFilter): Promise<Page<ReminderAnswer>> {
    const reading = await this.reading({ programme });
    const [at, task, key] = readCursor(cursor, z.tuple([z.iso.datetime(), z.uuid(), z.string()])) ?? [];
    const after = at === undefined || task === undefined || key === undefined ? undefined : { at, task, key };
    const scope = await this.programmes.scope(programme, bureau);
    const rungs = await rungsPage(this.database.manager, scope, { states: rungStates[state], kind, latestFirst: state !== 'upcoming' }, after, limit + 1);
    const page = cutPage(rungs, limit, (rung) => [rung.at, rung.taskId, rung.key]);
    return { ...page, items: this.answers(page.items, reading) };
  }

  async notices(programme: string, { bureau, role, cursor, limit }: NoticesFilter): Promise<Page<NoticeAnswer>> {
    const reading = await this.reading({ programme });
    const [at, id] = readCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()])) ?? [];
    const before = at === undefined || id === undefined ? undefined : { at, id };
    const scope = await this.programmes.scope(programme, bureau);
    const rows = await noticesPage(this.database.manager, scope, { role, before }, limit + 1);
    const page = cutPage(rows, limit, ({ notice }) => [notice.deliverAt, notice.id]);
    return { ...page, items: page.items.map((row) => noticeAnswerOf(row, reading)) };
  }

  /** Milestones the ladder has put on the joint meeting's agenda (提请上会) and that are still not submitted. */
  async escalatedToMeeting(scope: Scope): Promise<ReminderAnswer[]> {
    const reading = await this.reading(scope);
    const rungs = await carriedOut(this.database.manager, scope, 'putOnAgenda');
    return this.answers(rungs.filter((rung) => stillOnAgenda(rung, reading.states.get(rung.taskId))), reading);
  }

  private answers(rungs: readonly RungView[], { states, ground, plan }: Reading): ReminderAnswer[] {
    return rungs.flatMap((rung) => {
      const state = states.get(rung.taskId);
      return state ? [reminderAnswerOf(rung, state, ground, plan)] : [];
    });
  }

  private async reading({ programme }: Scope): Promise<Reading> {
    const ground = await this.programmes.ground(programme);
    const [plan, states] = await Promise.all([this.programmes.plan(programme), this.tasks.states({ programme })]);
    return { ground, plan, states: new Map(states.map((state) => [state.brief.id, state])) };
  }
}

const rungStates: Readonly<Record<RemindersFilter['state'], readonly RungView['state'][]>> = {
  upcoming: ['ahead'],
  sent: ['carried-out'],
  missed: ['missed', 'failed'],
};

function stillOnAgenda({ milestone }: RungView, state: TaskState | undefined): boolean {
  return milestone !== null && state?.milestones[milestone]?.escalation === 'on-agenda';
}
