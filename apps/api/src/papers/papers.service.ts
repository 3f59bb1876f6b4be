import type { TaskSight } from '@lianxi/access/task-sight';
import { isWhole } from '@lianxi/access/task-sight';
import { AccessCommands } from '@lianxi/commands/access/access-commands';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import { countersignatureSheet } from '@lianxi/papers/countersignature-sheet';
import { signOffSheet } from '@lianxi/papers/sign-off-sheet';
import type { ListedMilestone } from '@lianxi/papers/strike-off-list';
import { strikeOffList } from '@lianxi/papers/strike-off-list';
import { taskSheet } from '@lianxi/papers/task-sheet';
import type { Plan } from '@lianxi/plan/schema/plan';
import { sha256 } from '@lianxi/audit/sha256';
import { contentOfList } from '@lianxi/domain/strike-off-list/list';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem';
import { mayLookThrough } from '../http/seen-by';
import type { ProgrammeGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';
import type { Texts } from '../task/said';
import type { ListPlace } from '../strike-off-lists/strike-off-lists.requests';
import { StrikeOffListsService } from '../strike-off-lists/strike-off-lists.service';
import { TaskService } from '../task/task.service';
import { countersignatureSheetOf } from './countersignature-sheet-data';
import type { PrintedPaper } from './paper-answer';
import { headOf } from './said';
import { signOffSheetOf } from './sign-off-sheet-data';
import { itemOf, listedOf } from './strike-off-list-data';
import { taskSheetOf } from './task-sheet-data';

/** What a paper about a task is made of: what of it is its reader's. */
interface Known {
  readonly state: TaskState;
  readonly sight: TaskSight;
  readonly texts: Texts;
  readonly ground: ProgrammeGround;
  readonly plan: Plan;
}

/** Papers: what the record says of a task, as whoever may see it takes it to be signed and sealed by hand. */
@Injectable()
export class PapersService {
  constructor(private readonly tasks: TaskService, private readonly programmes: ProgrammeService, private readonly lists: StrikeOffListsService, private readonly accesses: AccessCommands) {}

  /** 任务办理单 of a task. */
  async taskSheet(reader: Actor, id: string): Promise<PrintedPaper> {
    const { state, ground, plan } = await this.read(reader, id);
    return this.printed(reader, id, `任务办理单-措施${state.brief.measure}`, await taskSheet({ ...headOf(ground), ...taskSheetOf(state, ground, plan) }));
  }

  /** 签批单 of what was submitted. @throws Problem where nothing is */
  async signOffSheet(reader: Actor, id: string, key: string): Promise<PrintedPaper> {
    const { state, ground, milestone, ...known } = await this.about(reader, id, key);
    const event = milestone.submission && await this.tasks.latestAbout(reader, id, { type: 'milestoneSubmitted', milestone: key });
    if (!milestone.submission || !event) throw new Problem('milestone-not-submitted', { field: 'milestone', params: { milestone: key } });
    const sheet = signOffSheetOf(state, { ...known, milestone, submission: milestone.submission, event });
    return this.printed(reader, id, `签批单-措施${state.brief.measure}-${key}`, await signOffSheet({ ...headOf(ground), ...sheet }));
  }

  /** 会签单 of the round there is. @throws Problem where there is none, or none for this reader */
  async countersignatureSheet(reader: Actor, id: string, key: string): Promise<PrintedPaper> {
    const { state, sight, ground, milestone, ...known } = await this.about(reader, id, key);
    const { round } = milestone;
    if (!isWhole(sight, key)) throw new Problem('countersignature-unknown', { field: 'milestone', params: { milestone: key } });
    if (!round) throw new Problem('countersignature-not-opened', { field: 'milestone', params: { milestone: key } });
    const sheet = countersignatureSheetOf(state, { ...known, milestone, round });
    return this.printed(reader, id, `会签单-措施${state.brief.measure}-${key}-第${round.version}稿`, await countersignatureSheet({ ...headOf(ground), ...sheet }));
  }

  /** 拟销号清单 of a programme: one that was drawn up, or all that waits for one. @throws Problem for whoever has nothing to do with it, and where nothing waits for it */
  async strikeOffList(reader: Actor, programme: string, list?: string): Promise<PrintedPaper> {
    mayLookThrough(reader, 'printList');
    if (list !== undefined) return this.drawnList(reader, { programme, list });
    const [ground, scope] = await Promise.all([this.programmes.ground(programme), this.programmes.scope(programme, reader)]);
    const milestones: ListedMilestone[] = [];
    for await (const state of this.tasks.inOrder(scope, 0)) milestones.push(...listedOf(state));
    if (milestones.length === 0) throw new Problem('nothing-to-list', { field: 'programme', params: { programme } });
    return this.printed(reader, programme, `拟销号清单-${ground.today}`, await strikeOffList({ ...headOf(ground), milestones }));
  }

  /** One that was drawn up, under its number. */
  private async drawnList(reader: Actor, place: ListPlace): Promise<PrintedPaper> {
    const [ground, list] = await Promise.all([this.programmes.ground(place.programme), this.lists.state(reader, place)]);
    const tasks = await this.tasks.statesOf(list.items.map(({ task }) => task));
    const milestones = list.items.flatMap((item) => itemOf(item, tasks.get(item.task))).sort((a, b) => a.measure - b.measure || (a.key < b.key ? -1 : 1));
    return this.printed(reader, place.programme, `拟销号清单-${list.number}`, await strikeOffList({ ...headOf(ground), number: list.number, seen: contentOfList(list, sha256), milestones }));
  }

  /** A paper leaves the house: that it does is recorded before it goes. */
  private async printed(reader: Actor, aggregate: string, name: string, bytes: Uint8Array): Promise<PrintedPaper> {
    await this.accesses.note(reader, { type: 'exported', aggregate, what: 'paper' });
    return { name: `${name}.docx`, bytes };
  }

  private async about(reader: Actor, id: string, key: string): Promise<Known & { readonly milestone: Milestone }> {
    const known = await this.read(reader, id);
    const milestone = milestoneOf(known.state, key);
    if (!milestone) throw new Problem('milestone-unknown', { field: 'milestone', params: { milestone: key } });
    return { ...known, milestone };
  }

  private async read(reader: Actor, id: string): Promise<Known> {
    const { state, sight, texts } = await this.tasks.withTexts(reader, id);
    const { programme } = state.brief;
    const [ground, plan] = await Promise.all([this.programmes.ground(programme), this.programmes.plan(programme)]);
    return { state, sight, texts, ground, plan };
  }
}
