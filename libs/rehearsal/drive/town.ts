import type { Schemas } from '@lianxi/api-client/client';
import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import type { Instant } from '@lianxi/domain/calendar/time';
import { actsAt, nextActAt } from '../bureaus/intentions';
import { countersigningOf } from '@lianxi/domain/countersignature/limit';
import type { Round, Scene, Task, Told } from '../bureaus/scene';
import type { Act } from '../oracle/evidence';
import type { Line } from './line';
import { perform } from './perform';
import type { Rehearsal } from './rehearsal';
import { Stalled } from './surroundings';

/** A task as the API shows it, with the rounds of 会签 of what is open in it. */
interface Known {
  readonly task: Task;
  readonly rounds: ReadonlyMap<string, Round>;
}

/** The bureaus and the office of a rehearsal: what they know of each task, and what they have done. */
export class Town {
  private readonly done: Act[] = [];
  private readonly told = new Map<string, Told[]>();
  private tasks: readonly Known[] = [];

  constructor(private readonly line: Line, private readonly rehearsal: Rehearsal, private readonly calendar: WorkingCalendar) {}

  /** Everybody reads the tasks. */
  async gather(ids: readonly string[]): Promise<void> {
    this.tasks = await Promise.all(ids.map((id) => this.read(id)));
  }

  /** What the ladder has said is heard by those it spoke to. */
  hear(steps: readonly Schemas['Reminder'][]): void {
    for (const { task, key, kind, milestone, bureaus, at, endedAt = at } of steps) {
      const before = this.told.get(task) ?? [];
      if (before.some((one) => one.key === key)) continue;
      this.told.set(task, [...before, { key, kind, milestone, bureaus, at: endedAt }]);
    }
  }

  /** What was done so far, in the order in which it was answered. */
  get acts(): readonly Act[] {
    return this.done;
  }

  /**
   * Everybody does what is due: task by task in order, tasks at once, since no task's act depends on another's.
   * @throws Stalled, or whatever else failed first, once nothing is under way any more: no act is answered behind anybody's back
   */
  async act(now: Instant): Promise<void> {
    const ends = await Promise.allSettled(this.tasks.map((known) => this.actIn(known, now)));
    const failures = ends.flatMap((end): unknown[] => (end.status === 'rejected' ? [end.reason] : []));
    // A fault of ours says more than an API that was waited for in vain.
    if (failures.length > 0) throw failures.find((failure) => !(failure instanceof Stalled)) ?? failures[0];
    this.tasks = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  }

  /** When somebody next means to do something. */
  nextAct(now: Instant): Instant | undefined {
    return this.tasks.flatMap((known) => nextActAt(this.sceneOf(known), now) ?? []).sort()[0];
  }

  private async actIn(before: Known, now: Instant): Promise<Known> {
    let known = before;
    // An act may make another one possible at the same hour; what was refused is not asked for twice.
    for (const tried = new Set<string>(); ;) {
      const due = actsAt(this.sceneOf(known), now).filter(({ deed, turn }) => !tried.has(JSON.stringify([deed, turn])));
      if (due.length === 0) return known;
      for (const intention of due) {
        tried.add(JSON.stringify([intention.deed, intention.turn]));
        const { act, stalled } = await perform(this.line, known.task, intention, now);
        this.done.push(act);
        if (stalled) throw stalled;
      }
      known = await this.read(known.task.id);
    }
  }

  private async read(id: string): Promise<Known> {
    const task = await this.line.read((api) => api.GET('/api/v1/tasks/{id}', { params: { path: { id } } }));
    const countersigned = task.milestones.filter(({ phase, countersignature }) => phase === 'open' && countersignature);
    const rounds = await Promise.all(countersigned.map(async ({ key }) => [key, await this.line.read((api) => api.GET('/api/v1/tasks/{id}/milestones/{key}/countersignature', { params: { path: { id, key } } }))] as const));
    return { task, rounds: new Map(rounds) };
  }

  private sceneOf({ task, rounds }: Known): Scene {
    const { seed, temperaments, policy } = this.rehearsal;
    return { seed, temperaments, calendar: this.calendar, asked: policy.submission, countersignWithin: countersigningOf(policy).within, task, rounds, told: this.told.get(task.id) ?? [] };
  }
}
