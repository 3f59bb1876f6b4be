import type { TaskState } from '@lianxi/domain/task/task';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { ProgrammeGround } from '../programme/programme-ground';

/** What an answer about reminders is made from. */
export interface Reading {
  readonly ground: ProgrammeGround;
  readonly plan: Plan;
  /** The tasks the answer speaks of, by id. */
  readonly states: ReadonlyMap<string, TaskState>;
}
