import { ApplicationFailure } from '@temporalio/common';
import type { RoadmapTaskActivities, StepAnswer, StepFailure, StepRequest } from '@lianxi/contracts/steps';
import { staleEpochFailure } from '@lianxi/contracts/steps';
import type { TaskView } from '@lianxi/contracts/task-view';
import { addMilliseconds } from '@lianxi/domain/calendar/time';
import type { Instant } from '@lianxi/domain/calendar/time';
import { programmeTime, runningFrom } from '@lianxi/domain/clock/programme-clock';
import type { ProgrammeClock } from '@lianxi/domain/clock/programme-clock';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import type { StepCommand, TaskCommand } from '@lianxi/domain/task/commands';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import { LivedTask } from '@lianxi/domain/task/task.fixture';
import { viewOf } from './view.fixture';

type ActivityName = keyof RoadmapTaskActivities;

/** One attempt of an activity: which, when by the record's clock, and the record's answer or the failure it threw instead. */
export interface Attempt {
  readonly activity: ActivityName;
  readonly key: string;
  readonly epoch: number;
  readonly at: Instant;
  readonly outcome: string;
}

/** What a test puts in the place of the record's own answer; `decide` is that answer, committed. */
export type Interception = (asked: {
  readonly activity: ActivityName;
  readonly request: StepRequest;
  readonly decide: () => Promise<StepAnswer>;
}) => Promise<StepAnswer>;

/** The record of one task in memory: the real domain decides, only PostgreSQL is missing. */
export class RecordInMemory {
  readonly attempts: Attempt[] = [];
  /** Failures put before the office. */
  readonly failures: StepFailure[] = [];
  epoch = 1;
  version = 1;
  /** How far the record's clock is behind Temporal's, in milliseconds. */
  behindMs = 0;
  intercept: Interception = ({ decide }) => decide();
  readonly task: LivedTask;

  private constructor(brief: TaskBrief, at: Instant, private clock: ProgrammeClock, private readonly wall: () => Promise<number>) {
    this.task = new LivedTask(brief, at);
  }

  /** A task opened at `at`, its programme's clock running from there or standing there. `wall` is the clock of the Temporal server. */
  static async open(brief: TaskBrief, at: Instant, clock: 'running' | 'standing', wall: () => Promise<number>): Promise<RecordInMemory> {
    const chosen: ProgrammeClock = clock === 'standing' ? { kind: 'standing', at } : runningFrom(at, instant(await wall()));
    return new RecordInMemory(brief, at, chosen, wall);
  }

  get view(): TaskView {
    return viewOf(this.task.state, this.clock, this.epoch, this.version);
  }

  async now(): Promise<Instant> {
    return programmeTime(this.clock, instant(await this.wall() - this.behindMs));
  }

  /** A person's command at the present programme time; throws where the domain refuses. Answers the view to tell. */
  async act(by: Actor, command: TaskCommand | AttachEvidence): Promise<TaskView> {
    const refused = this.task.ask(await this.now(), by, command);
    if (refused !== undefined) throw new Error(`${command.type} is refused: ${refused}`);
    this.version += 1;
    return this.view;
  }

  /** Lets the programme's clock stand at an instant, or run on from it; without one, from now. */
  async setClock(kind: 'running' | 'standing', at?: Instant): Promise<TaskView> {
    const from = at ?? await this.now();
    this.clock = kind === 'standing' ? { kind, at: from } : runningFrom(from, instant(await this.wall()));
    this.version += 1;
    return this.view;
  }

  renew(): TaskView {
    this.epoch += 1;
    this.version += 1;
    return this.view;
  }

  /** Keys of the steps carried out, from the events: what happened, however often it was asked for. */
  get carriedOut(): string[] {
    return this.task.events.flatMap((event) => (event.type === 'stepCarriedOut' ? [event.key] : []));
  }

  readonly activities: RoadmapTaskActivities = {
    remindReceipt: (request) => this.carryOut('remindReceipt', request),
    remind: (request) => this.carryOut('remind', request),
    urge: (request) => this.carryOut('urge', request),
    supervise: (request) => this.carryOut('supervise', request),
    putOnAgenda: (request) => this.carryOut('putOnAgenda', request),
    countersignLimit: (request) => this.carryOut('countersignLimit', request),
    recordStepFailed: (failed) => this.attempt('recordStepFailed', failed, () => {
      this.failures.push(failed);
      return this.decide(failed, { type: 'recordStepFailed', key: failed.key, kind: failed.kind, failure: failed.failure });
    }),
  };

  private carryOut(kind: StepKind, request: StepRequest): Promise<StepAnswer> {
    return this.attempt(kind, request, () => this.decide(request, { type: 'carryOutStep', key: request.key, kind }));
  }

  private async attempt(activity: ActivityName, request: StepRequest, decide: () => Promise<StepAnswer>): Promise<StepAnswer> {
    const at = await this.now();
    const note = (outcome: string): void => { this.attempts.push({ activity, key: request.key, epoch: request.epoch, at, outcome }); };
    try {
      const answer = await this.intercept({ activity, request, decide });
      note(answer.outcome);
      return answer;
    } catch (error) {
      note(error instanceof ApplicationFailure ? error.type ?? 'failure' : 'unreachable');
      throw error;
    }
  }

  private async decide(request: StepRequest, command: StepCommand): Promise<StepAnswer> {
    const now = await this.now();
    if (request.epoch !== this.epoch) throw ApplicationFailure.nonRetryable(`epoch ${request.epoch} is over`, staleEpochFailure);
    const { outcome, waitMs = 0, events } = this.task.step(now, command);
    if (events.length > 0) this.version += 1;
    return outcome === 'not-due-yet' ? { outcome, waitMs, view: this.view } : { outcome, view: this.view };
  }
}

const instant = (milliseconds: number): Instant => addMilliseconds('1970-01-01T00:00:00.000Z', milliseconds);
