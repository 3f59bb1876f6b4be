import type { Actor } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { bodiesOf } from '@lianxi/domain/task/brief';
import type { TaskState } from '@lianxi/domain/task/task';
import { rightsOf } from './rights';

/** A part of a task: the task itself, what some bodies gave to it, and some milestones with all that every body gave. */
export interface PartSight {
  /** Whose parts a bureau has by now: its own, and those that passed to it by a reform. */
  readonly bodies: readonly BureauId[];
  /** By their keys. */
  readonly milestones: readonly string[];
}

/** How much of a task that somebody may see is theirs to read. */
export type TaskSight = 'whole' | PartSight;

/** Turns an actor's rights into what of one task is read. It goes by the task as it stands: of an earlier time, or of the events, nobody reads more than of the present. */
export function sightIn({ brief, coordinator: { bureau: coordinator }, milestones }: TaskState, actor: Actor): TaskSight {
  const rights = rightsOf(actor);
  if (rights.can('readWhole', { kind: 'Task', bureaus: brief.responsibilities.map(({ bureau }) => bureau), coordinator })) return 'whole';
  const whole = Object.values(milestones).filter(({ phase, approval, round }) => (
    rights.can('readWhole', { kind: 'Milestone', coordinator, phase, onPaper: approval?.paper !== undefined, signers: round?.signers })));
  return { bodies: bodiesOf(brief, actor.bureau), milestones: whole.map(({ key }) => key) };
}

/** Whether what a bureau keeps within its own house is its reader's: by which day one of its posts is to be done (内部期限), and why it was given to it. */
export function readsHouse(sight: TaskSight, bureau: BureauId): boolean {
  return sight === 'whole' || sight.bodies.includes(bureau);
}

/** Whether a milestone is read with all that every body gave to it. */
export function isWhole(sight: TaskSight, milestone: string): boolean {
  return sight === 'whole' || sight.milestones.includes(milestone);
}
