import type { ActivationAnswer } from '@lianxi/commands/programme/activation';
import type { ClockAnswer } from '@lianxi/commands/programme/clock';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import type { ReadDocument } from '@lianxi/commands/path/documents';
import { Documents, asFixed } from '@lianxi/commands/path/documents';
import type { Request } from '@lianxi/commands/path/request';
import { roadmapTaskId } from '@lianxi/contracts/roadmap-task';
import { shanghaiDate, shanghaiInstant } from '@lianxi/domain/calendar/shanghai';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { housedVersion, practisedVersion } from '@lianxi/domain/escalation/policy';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { ProgrammeCommand, ProgrammeState } from '@lianxi/domain/programme/programme';
import { flagsOn } from '@lianxi/domain/task/progress';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import { createdAt, documentBody, eventsOf, programmeById, programmeIds, programmesAfter, underWay } from '@lianxi/persistence/programme/programme.queries';
import { hasPartIn } from '@lianxi/persistence/record/part.queries';
import { wallTime } from '@lianxi/persistence/record/wall-time.queries';
import type { AnnexTimetable } from '@lianxi/plan/programme/annex-timetable';
import { annexTimetable } from '@lianxi/plan/programme/annex-timetable';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { OpenQuestion } from '@lianxi/plan/schema/question';
import type { Environment } from '@lianxi/platform/env/environment';
import { programmePage, workflowPage } from '@lianxi/platform/temporal/temporal';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { environmentToken } from '../http/environment.provider';
import { programmeId } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { Problem } from '../http/problem';
import { seenBy } from '../http/seen-by';
import { ListingsService } from '../listings/listings.service';
import { activationOf, mustAgree, soundPlan } from './activation';
import type { PlanAnswer } from './plan.answers';
import { planAnswerOf } from './plan-view';
import type { ClockReading, ProgrammeAnswer } from './programme.answers';
import type { ActivationBody, JumpBody } from './programme.requests';
import type { ListedGround, ProgrammeGround } from './programme-ground';

/** Programmes: activated, looked at, and their clocks moved. */
@Injectable()
export class ProgrammeService {
  private readonly read: ReadDocument = (kind, version) => documentBody(this.database.manager, kind, version);

  constructor(
    private readonly database: DataSource,
    private readonly commands: ProgrammeCommands,
    private readonly documents: Documents,
    private readonly listings: ListingsService,
    @Inject(environmentToken) private readonly environment: Environment,
  ) {}

  async activate(request: Request, body: ActivationBody): Promise<ActivationAnswer> {
    const wall = await wallTime(this.database.manager);
    const { planOf = '', plan, issued, ...form } = body;
    const sound = soundPlan(plan ?? { ...await this.plan(planOf) });
    mustAgree(sound, issued);
    const recorded = await this.rulesOf(sound);
    return (await this.commands.activate({ ...request, ...activationOf({ ...form, plan: sound }, wall, recorded) })).answer;
  }

  async list({ cursor, limit }: PageRequest): Promise<Page<ProgrammeAnswer>> {
    const [after] = readCursor(cursor, z.tuple([programmeId])) ?? [''];
    const [states, wall] = await Promise.all([programmesAfter(this.database.manager, after, limit + 1), wallTime(this.database.manager)]);
    const created = await createdAt(this.database.manager, states.map(({ id }) => id));
    return cutPage(states.map((state) => this.answer(state, programmeTime(state.clock, wall), created)), limit, ({ id }) => [id]);
  }

  /** The ids of all programmes. */
  ids(): Promise<string[]> {
    return programmeIds(this.database.manager);
  }

  async one(id: string): Promise<ProgrammeAnswer> {
    const [{ programme, now }, created] = await Promise.all([this.timeOf(id), createdAt(this.database.manager, [id])]);
    return this.answer(programme, now, created);
  }

  /** What anything read of a programme rests on: as of now, or of an earlier programme time. */
  async ground(id: string, asOf?: Instant): Promise<ProgrammeGround> {
    const { programme, now: present } = await this.timeOf(id);
    if (asOf !== undefined && (asOf < programme.activatedAt || asOf > present)) {
      throw new Problem('as-of-out-of-range', { field: 'asOf', params: { asOf, from: programme.activatedAt, to: present } });
    }
    const now = asOf ?? present;
    const today = shanghaiDate(now);
    const { policy, calendar } = await this.documents.rulesOf(programme, this.read);
    return { programme, now, today, policy, calendar, flags: flagsOn(today, policy, calendar), workflowPage: (measure) => this.workflowPage(id, measure) };
  }

  /** The same with the lists that stand: one more read, for whoever says whom a milestone waits for. */
  async listedGround(id: string, asOf?: Instant): Promise<ListedGround> {
    const [ground, listed] = await Promise.all([this.ground(id, asOf), this.listings.of(id, asOf)]);
    return { ...ground, ...listed };
  }

  /** What a reader may see of what they ask for: the whole programme, or one bureau's part. A bureau the plan does not name is refused. */
  async scope(programme: string, reader: Actor, bureau?: string): Promise<Scope> {
    const scope = { programme, ...seenBy(reader) };
    if (bureau === undefined) return scope;
    const { bureaus, groups } = await this.plan(programme);
    // A body that took over the part of another stands in no plan.
    if (bureau === officeBureau || [...bureaus, ...groups].some(({ id }) => id === bureau) || await hasPartIn(this.database.manager, programme, bureau)) return { ...scope, bureau };
    throw new Problem('bureau-unknown', { field: 'bureau', params: { bureau } });
  }

  /** The rules that a plan of the record asks for: as they were recorded with what its offices ask and the bureau that houses the office, or with that bureau alone, or by their own name, where they said of themselves what the plan does. */
  private async rulesOf({ ladder: { policy }, office, practice }: Plan): Promise<Policy | undefined> {
    for (const version of [housedVersion(practice ? practisedVersion(policy, practice.name) : policy, office?.housedBy), housedVersion(policy, office?.housedBy), policy]) {
      const found = await this.documents.body('policy', version, this.read);
      if (found) return found as Policy;
    }
    return undefined;
  }

  /** The plan the programme runs. */
  async plan(id: string): Promise<Plan> {
    const plan = await this.documents.body('plan', id, async (kind, version) => {
      const [{ programme }, body] = await Promise.all([this.timeOf(id), this.read(kind, version)]);
      return body && asFixed(body, programme.documents?.plan);
    });
    if (!plan) throw unknown(id);
    return plan as Plan;
  }

  /** The same for its readers. */
  async planToRead(id: string): Promise<PlanAnswer> {
    return planAnswerOf(await this.plan(id));
  }

  /** What the plan prints of a measure. */
  async clause(id: string, measure: number): Promise<{ readonly text: string; readonly responsible: string }> {
    const found = (await this.plan(id)).measures.find(({ number }) => number === measure);
    if (!found) throw new Error(`The plan of ${id} has no measure ${measure}, though there is a task of it`);
    return { text: found.text, responsible: found.clause };
  }

  async annex(id: string): Promise<AnnexTimetable> {
    return annexTimetable(await this.plan(id));
  }

  /** The rules the programme runs under. */
  async policy(id: string): Promise<Policy> {
    return (await this.ground(id)).policy;
  }

  /** The same as they are kept, whatever was done to them; for whoever holds them to the hash that the programme's chain has. */
  async keptPolicy(id: string): Promise<{ readonly version: string; readonly body?: object | undefined }> {
    const { programme: { policyVersion: version } } = await this.timeOf(id);
    return { version, body: await this.read('policy', version) };
  }

  /** What the plan leaves open. */
  async openQuestions(id: string): Promise<readonly OpenQuestion[]> {
    return (await this.plan(id)).openQuestions;
  }

  /** Read without the lock that a jump takes: waiting for a programme to settle delays nobody. */
  async readClock(id: string): Promise<ClockReading> {
    const { programme, now } = await this.timeOf(id);
    const { unsettled, nextDueAt } = await underWay(this.database.manager, id, now);
    return { programme: id, clock: programme.clock, now, settled: unsettled.length === 0, unsettled, nextDueAt };
  }

  /** How many events its tasks and lists have: the same number again says that nothing happened in between. */
  events(id: string): Promise<number> {
    return eventsOf(this.database.manager, id);
  }

  runClock(id: string, request: Request): Promise<ClockAnswer> {
    return this.changeClock(id, request, { type: 'runClock' });
  }

  stopClock(id: string, request: Request): Promise<ClockAnswer> {
    return this.changeClock(id, request, { type: 'stopClock' });
  }

  async jumpClock(id: string, request: Request, body: JumpBody): Promise<ClockAnswer> {
    const { policy } = await this.ground(id);
    const to = 'to' in body ? body.to : shanghaiInstant(body.date, policy.morning.at);
    return this.changeClock(id, request, { type: 'jumpClock', to });
  }

  /** The page, in Temporal's web UI, of the workflow of a measure's task. */
  workflowPage(programme: string, measure: number): string {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.environment;
    return workflowPage(TEMPORAL_UI_URL, TEMPORAL_NAMESPACE, roadmapTaskId(programme, measure));
  }

  private async changeClock(id: string, request: Request, command: ProgrammeCommand): Promise<ClockAnswer> {
    return (await this.commands.changeClock(id, { ...request, command })).answer;
  }

  private async timeOf(id: string): Promise<{ programme: ProgrammeState; now: string }> {
    const found = await programmeById(this.database.manager, id);
    if (!found) throw unknown(id);
    return { programme: found.programme, now: programmeTime(found.programme.clock, found.wall) };
  }

  private answer(state: ProgrammeState, now: string, created: ReadonlyMap<string, string>): ProgrammeAnswer {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.environment;
    const { id, title, mode, planStatus, clock, activatedAt, policyVersion, calendarVersion } = state;
    return { id, title, mode, planStatus, clock, activatedAt, createdAt: created.get(id), policyVersion, calendarVersion, now, today: shanghaiDate(now), workflows: programmePage(TEMPORAL_UI_URL, TEMPORAL_NAMESPACE, state.id) };
  }
}

function unknown(programme: string): Problem {
  return new Problem('programme-unknown', { field: 'programme', params: { programme } });
}
