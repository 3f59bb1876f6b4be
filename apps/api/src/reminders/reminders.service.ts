import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
import { lastCarriedOut, noticesPage, rungsPage } from '@lianxi/persistence/reminders/reminders.queries';
import type { RungView } from '@lianxi/persistence/reminders/rung.view';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import { openDraft } from '@lianxi/domain/task/office-draft';
import { spokenTo } from '@lianxi/domain/task/spoken-to';
import type { TaskState } from '@lianxi/domain/task/task';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { instant, rungKey, taskId } from '../http/fields';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { OrganisationService } from '../organisation/organisation.service';
import { ProgrammeService } from '../programme/programme.service';
import { TaskService } from '../task/task.service';
import { noticeAnswerOf } from './notice-view';
import { reminderAnswerOf, spoken } from './reminder-view';
import type { NoticeAnswer, ReminderAnswer } from './reminders.answers';
import type { EscalatedFilter, NoticesFilter, RemindersFilter } from './reminders.requests';
import type { Reading } from './reading';

/** How many rungs are read at a time where not all of them are wanted. */
const atATime = 201;

/** Reminders and escalation steps ahead and behind, each with its why; and the notices that stand in the inboxes. */
@Injectable()
export class RemindersService {
  constructor(private readonly database: DataSource, private readonly programmes: ProgrammeService, private readonly tasks: TaskService, private readonly organisation: OrganisationService) {}

  async list(reader: Actor, programme: string, { state, kind, bureau, task, cursor, limit }: RemindersFilter): Promise<Page<ReminderAnswer>> {
    const scope = await this.programmes.scope(programme, reader, bureau);
    if (state === 'unhandled') return this.unhandled(scope, { kind, task, cursor, limit });
    const rungs = await rungsPage(this.database.manager, scope, { states: rungStates[state], kind, task, latestFirst: state !== 'upcoming' }, placeOf(cursor), limit + 1);
    const page = cutPage(rungs, limit, ({ at, taskId: of, key }) => [at, of, key]);
    return { ...page, items: answers(page.items, await this.reading(programme, page.items)) };
  }

  async notices(reader: Actor, programme: string, { bureau, role, mine, cursor, limit }: NoticesFilter): Promise<Page<NoticeAnswer>> {
    const [at, id] = readCursor(cursor, z.tuple([instant, z.uuid()])) ?? [];
    const before = at === undefined || id === undefined ? undefined : { at, id };
    const scope = await this.programmes.scope(programme, reader, bureau);
    const rows = await noticesPage(this.database.manager, scope, { role, reached: mine && addresseeOf(reader), before }, limit + 1);
    const page = cutPage(rows, limit, ({ notice }) => [notice.deliverAt, notice.id]);
    const reading = await this.reading(programme, page.items.flatMap(({ lines }) => lines));
    const titles = page.items.some(({ notice }) => notice.post !== '') ? await this.organisation.postTitles() : new Map<string, string>();
    return { ...page, items: page.items.map((row) => noticeAnswerOf(row, reading, titles)) };
  }

  /**
   * Milestones the ladder has put on the joint meeting's agenda (提请上会) and that are still not submitted: each once, as of the last
   * time it climbed there, with the bureaus it waits for now; with a bureau, those that wait for it.
   */
  async escalatedToMeeting(reader: Actor, programme: string, { bureau, cursor, limit }: EscalatedFilter): Promise<Page<ReminderAnswer>> {
    const scope = await this.programmes.scope(programme, reader);
    const found: ReminderAnswer[] = [];
    let after = placeOf(cursor);
    for (let ended = false; !ended && found.length <= limit;) {
      const rungs = await lastCarriedOut(this.database.manager, scope, 'putOnAgenda', after, atATime);
      const reading = await this.reading(programme, rungs);
      found.push(...rungs.flatMap((rung) => escalated(rung, reading)).filter(({ bureaus }) => bureau === undefined || bureaus.includes(bureau)));
      const last = rungs.at(-1);
      after = last && { at: last.at, task: last.taskId, key: last.key };
      ended = rungs.length < atATime;
    }
    return cutPage(found, limit, ({ at, task, key }) => [at, task, key]);
  }

  /** The drafts that are still the office's to handle, the latest first, each with the bureaus it would speak to now. */
  private async unhandled(scope: Scope, { kind, task, cursor, limit }: Omit<RemindersFilter, 'state'>): Promise<Page<ReminderAnswer>> {
    const found: ReminderAnswer[] = [];
    let after = placeOf(cursor);
    for (let ended = false; !ended && found.length <= limit;) {
      const rungs = await rungsPage(this.database.manager, scope, { states: rungStates.unhandled, kind, task, latestFirst: true }, after, atATime);
      const reading = await this.reading(scope.programme, rungs);
      found.push(...rungs.flatMap((rung) => stillDraft(rung, reading)));
      const last = rungs.at(-1);
      after = last && { at: last.at, task: last.taskId, key: last.key };
      ended = rungs.length < atATime;
    }
    return cutPage(found, limit, ({ at, task: of, key }) => [at, of, key]);
  }

  /** What is needed to speak of some tasks, however many the programme has. */
  private async reading(programme: string, about: readonly { readonly taskId: string }[]): Promise<Reading> {
    const ground = await this.programmes.ground(programme);
    const [plan, states] = await Promise.all([this.programmes.plan(programme), this.tasks.statesOf(about.map(({ taskId }) => taskId))]);
    return { ground, plan, states };
  }
}

function answers(rungs: readonly RungView[], { states, ground, plan }: Reading): ReminderAnswer[] {
  return rungs.flatMap((rung) => {
    const state = states.get(rung.taskId);
    return state ? [reminderAnswerOf(rung, state, ground, plan)] : [];
  });
}

const rungStates: Readonly<Record<RemindersFilter['state'], readonly RungView['state'][]>> = {
  upcoming: ['ahead'],
  sent: ['carried-out'],
  missed: ['missed', 'failed'],
  unhandled: ['carried-out'],
};

/** The answer about a rung that put something on the agenda, if it still stands there. */
function escalated(rung: RungView, { states, ground, plan }: Reading): ReminderAnswer[] {
  const state = states.get(rung.taskId);
  return state && stillOnAgenda(rung, state) ? [{ ...reminderAnswerOf(rung, state, ground, plan), ...spoken(state, spokenTo(state, rung)) }] : [];
}

/** The answer about a rung that is a draft, if it still waits for the office. */
function stillDraft(rung: RungView, { states, ground, plan }: Reading): ReminderAnswer[] {
  const state = states.get(rung.taskId);
  const milestone = state && milestoneOf(state, rung.milestone ?? '');
  if (!milestone || openDraft(state, milestone)?.key !== rung.key) return [];
  return [{ ...reminderAnswerOf(rung, state, ground, plan), ...spoken(state, spokenTo(state, rung)) }];
}

function placeOf(cursor: string | undefined): { readonly at: string; readonly task: string; readonly key: string } | undefined {
  const place = readCursor(cursor, z.tuple([instant, taskId, rungKey]));
  return place && { at: place[0], task: place[1], key: place[2] };
}

function stillOnAgenda({ milestone }: RungView, state: TaskState): boolean {
  return milestone !== null && state.milestones[milestone]?.escalation === 'on-agenda';
}
