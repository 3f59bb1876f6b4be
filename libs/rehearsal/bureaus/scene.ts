import type { Schemas } from '@lianxi/api-client/client';
import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import { shanghaiDate, shanghaiInstant } from '@lianxi/domain/calendar/shanghai';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { addWorkingDays } from '@lianxi/domain/calendar/working-days';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { SubmissionPolicy } from '@lianxi/domain/task/submission';
import { chance } from './chance';
import type { Temperament, Temperaments } from './temperament';
import { temperamentOf } from './temperament';

export type Task = Schemas['Task'];
export type Milestone = Schemas['Milestone'];
export type Round = Schemas['Round'];

/** A step of the ladder that was carried out, and whom it reached. */
export type Told = Pick<Schemas['Reminder'], 'key' | 'kind' | 'milestone' | 'bureaus'> & { readonly at: Instant };

/** What bureaus know before they act: the seed they draw lots from, one task as the API shows it, and what they were told of it. */
export interface Scene {
  readonly seed: number;
  readonly temperaments: Temperaments;
  readonly calendar: WorkingCalendar;
  /** What the policy asks of a submission, where it asks for anything. */
  readonly asked?: SubmissionPolicy | undefined;
  /** The working days that the policy gives to a round of 会签. */
  readonly countersignWithin: number;
  readonly task: Task;
  /** 会签 of its milestones' papers, by milestone. */
  readonly rounds: ReadonlyMap<string, Round>;
  /** In the order in which it was carried out. */
  readonly told: readonly Told[];
}

/** The hours at which liaisons act, and at which bureau heads and the office do: few, since every instant is one more stop of the clock. */
export const hours = { liaison: '10:00', head: '15:30' } as const;

/** A lot drawn for something in this task. */
export function lot({ seed, task }: Scene, ...about: readonly (string | number)[]): number {
  return chance(seed, task.measure, ...about);
}

/** How a bureau works in this rehearsal. */
export function temperOf({ seed, temperaments }: Scene, bureau: BureauId): Temperament {
  return temperamentOf(seed, temperaments, bureau);
}

/** So many working days after a date (before it when negative), at an hour; undefined where an official calendar is awaited. */
export function workingDay({ calendar }: Scene, from: LocalDate, days: number, hour: string): Instant | undefined {
  const date = addWorkingDays(calendar, from, days);
  return date && shanghaiInstant(date, hour);
}

/** So many working days after an instant, at an hour, and never before it. */
export function after(scene: Scene, instant: Instant, days: number, hour: string): Instant | undefined {
  const at = workingDay(scene, shanghaiDate(instant), days, hour);
  return at !== undefined && at < instant ? workingDay(scene, shanghaiDate(instant), days + 1, hour) : at;
}

/** What reached a bureau about a milestone, or about its receipt. */
export function reached({ told }: Scene, bureau: BureauId, milestone?: string): readonly Told[] {
  return told.filter((one) => one.milestone === milestone && one.bureaus.includes(bureau));
}

/** The later of some instants, as soon as all of them are known. */
export function latest(...instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.some((one) => one === undefined) ? undefined : [...instants as Instant[]].sort().at(-1);
}
