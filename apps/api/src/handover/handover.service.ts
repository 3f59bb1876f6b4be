import { sightOf } from '@lianxi/access/reader';
import type { Instant } from '@lianxi/domain/calendar/time';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { handoverOf, seesHandover } from '@lianxi/domain/organisation/handover';
import type { Holding, Post } from '@lianxi/domain/organisation/organisation';
import { currentMilestones } from '@lianxi/domain/task/milestones';
import { waitingFor } from '@lianxi/domain/task/progress';
import type { TaskState } from '@lianxi/domain/task/task';
import { handlerOf, reaches } from '@lianxi/domain/task/transfer';
import { Injectable } from '@nestjs/common';
import { DraftsService } from '../drafts/drafts.service';
import { Problem } from '../http/problem';
import { EndedService } from '../identity/ended.service';
import { OrganisationService } from '../organisation/organisation.service';
import { ProgrammeService } from '../programme/programme.service';
import { InboxService } from '../reminders/inbox.service';
import { TaskService } from '../task/task.service';
import { handlerAnswerOf } from '../task/handler.answers';
import type { ListedGround } from '../programme/programme-ground';
import { waitingAnswerOf } from '../task/task-view';
import type { HandoverAnswer } from './handover.answers';

type Matters = Pick<Required<HandoverAnswer>, 'toDos' | 'tasks' | 'unread' | 'drafts'>;

/** 交接单: drawn up from the record whenever it is asked for, as of the change. */
@Injectable()
export class HandoverService {
  constructor(private readonly organisation: OrganisationService, private readonly programmes: ProgrammeService, private readonly tasks: TaskService, private readonly ended: EndedService, private readonly inbox: InboxService, private readonly drafts: DraftsService) {}

  /** Of the last change of a post's holders up to a wall time, or up to now. */
  async sheet(reader: Actor, id: string, upTo?: Instant): Promise<HandoverAnswer> {
    const found = await this.organisation.post(id);
    if (!found) throw new Problem('post-unknown', { field: 'post', params: { post: id } });
    const { post, now } = found;
    if (!seesHandover(reader, post)) throw new Problem('not-entitled', { params: { command: 'handover', entitled: '', role: reader.role, bureau: reader.bureau } });
    const change = handoverOf(post, upTo ?? now);
    const { holdings: _holdings, ...about } = found.shown(post);
    const shown = (holdings: readonly Holding[] = []) => found.shown({ ...post, holdings }).holdings;
    const leaving = [...new Set(change?.outgoing.map(({ person }) => person))];
    const at = change?.at ?? now;
    return {
      ...about, at: change?.at, outgoing: shown(change?.outgoing), incoming: shown(change?.incoming), substitutes: shown(change?.substitutes),
      ...await this.ended.endedAt(id, leaving, at),
      // Who grants rights works on no task, and is told of none.
      ...(sightOf(reader) === 'none' ? {} : await this.matters(reader, post, at < now ? at : now)),
    };
  }

  /** What waits for a post, the tasks of its bureau that go on, and what it has not read and not sent by now. Of a rehearsal, whose clock may have been moved since, by the time its present clock gives. */
  private async matters(reader: Actor, post: Post, at: Instant): Promise<Matters> {
    const matters: Matters = { toDos: [], tasks: [], unread: [], drafts: await this.drafts.namedOf(post.id) };
    for (const id of await this.programmes.ids()) {
      const [ground, scope] = await Promise.all([this.programmes.ground(id), this.programmes.scope(id, reader)]);
      const told = await this.inbox.unreadOf(post, scope, ground);
      matters.unread.push(...told.map(({ readAt: _readAt, workflow: _workflow, ...one }) => ({ programme: id, ...one })));
      const { programme, now } = ground;
      const then = programmeTime(programme.clock, at);
      if (then < programme.activatedAt) continue;
      const asOf = then < now ? then : undefined;
      const listed = await this.programmes.listedGround(id, asOf);
      for await (const state of this.tasks.inOrder(scope, 0, { asOf })) {
        matters.toDos.push(...toDosOf(state, listed, post));
        matters.tasks.push(...ongoing(state, post));
      }
    }
    return matters;
  }
}

function toDosOf(state: TaskState, ground: ListedGround, { id: post, bureau, role }: Post): Matters['toDos'] {
  return waitingFor(state, ground.listingsOf(state.brief.id)).filter((waiting) => reaches(waiting, { bureau, role, post })).map((waiting) => {
    const { what, milestone, since, sentence } = waitingAnswerOf(state, waiting, ground);
    return { ...matterOf(state), what, milestone, since, sentence };
  });
}

function ongoing(state: TaskState, { bureau }: Post): Matters['tasks'] {
  const part = state.brief.responsibilities.find((one) => one.bureau === bureau);
  if (!part || state.concludedAt !== undefined) return [];
  const [next] = currentMilestones(state);
  return [{ ...matterOf(state), duty: part.duty, coordinates: state.coordinator.bureau === bureau, milestone: next?.key, dueOn: next?.dueOn, reportBy: next?.reportBy, handler: handlerAnswerOf(handlerOf(state, bureau, next?.key), 'whole') }];
}

function matterOf({ brief: { programme, id: task, measure, heading } }: TaskState): Pick<Matters['tasks'][number], 'programme' | 'task' | 'measure' | 'heading'> {
  return { programme, task, measure, heading };
}
