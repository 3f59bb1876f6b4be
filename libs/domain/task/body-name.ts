import type { NewName } from '../organisation/renamed';
import { nameOf } from './accountable';
import type { TaskEvent } from './events';
import type { Mark, TaskState } from './task';

/** 单位更名: a body of the task goes by another name from here on. That it was renamed, and by which letter, is the organisation's to say. */
export interface BodyRenamed extends NewName {
  readonly type: 'bodyRenamed';
}

/** What a body's new name comes to in a task: nothing where that has ended, where the body has no part in it any more, or is called so already. */
export function takeName({ brief, concludedAt }: TaskState, { bureau, name, effectiveOn }: NewName): readonly TaskEvent[] {
  const isNamed = brief.responsibilities.some((one) => one.bureau === bureau);
  return concludedAt !== undefined || !isNamed || nameOf(brief, bureau) === name ? [] : [{ type: 'bodyRenamed', bureau, name, effectiveOn }];
}

/** Folds it into a task: what is shown from now on says the new name, what happened before keeps the old one. */
export function evolveName(state: TaskState, { bureau, name }: BodyRenamed, { at }: Mark): TaskState {
  const { brief } = state;
  const before = { bureau, name: nameOf(brief, bureau), until: at };
  const responsibilities = brief.responsibilities.map((one) => (one.bureau === bureau ? { ...one, name } : one));
  return { ...state, brief: { ...brief, responsibilities, renamed: [...(brief.renamed ?? []), before] } };
}
