import { sha256 } from '@lianxi/audit/sha256';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import type { DecisionContext } from '@lianxi/domain/task/context';
import type { FormerPost } from '@lianxi/domain/task/separation';
import { preparing } from '@lianxi/domain/task/separation';
import type { TaskState } from '@lianxi/domain/task/task';
import type { PreparerRow, TaskFactsRow, TaskRow } from '@lianxi/persistence/record/locks.sql';
import { lockTask, readPreparers, readTaskFacts, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import type { Head } from '../path/append';
import type { Rules } from '../path/documents';
import { refused } from '../path/refused';
import type { Held } from '../path/right';
import { bureausOf, formerPostsOf, preparersIn, rightEnd, rightOf, standingIn } from '../path/right';

/** A task under its lock, and all a decision about it rests on. */
export interface LockedTask {
  readonly state: TaskState;
  readonly head: Head;
  readonly programme: ProgrammeState;
  /** The run that owns the task's time, and the version last told or to be told. */
  readonly epoch: number;
  readonly version: number;
  readonly wall: Instant;
  readonly now: Instant;
  /** Who acts, with whom they stand in for. */
  readonly actor: Actor;
  /** The bureaus in which the actor's person holds a post. */
  readonly bureaus: readonly BureauId[];
  /** Those in which they held one that has ended. */
  readonly former: readonly FormerPost[];
  /** Wall time at which the actor's right ended, if it has. */
  readonly rightEndedAt: Instant | undefined;
}

/**
 * The statements that lock a task and read its facts, in the one order in which all commands take these locks. What is written
 * afterwards goes by the id of the row, `head.aggregate`: a caller may spell it in capitals.
 */
export const lockedTask = (task: string, actor: Actor, commandId: string | null) =>
  [shareProgrammeOfTask(task), lockTask(task), rightOf(actor), readTaskFacts(task, commandId)] as const;

/** What is asked who took part: what the office does about a submission. */
const separated: readonly string[] = ['review', 'return', 'withdraw', 'strikeOff'] satisfies TaskCommand['type'][];

/** The statement that reads who ever took part in the milestone a command names, for those that ask it. */
export function preparersFor(task: string, command: { readonly type: string; readonly milestone?: string }): readonly Statement<PreparerRow>[] {
  const { type, milestone } = command;
  return milestone !== undefined && separated.includes(type) ? [readPreparers([{ task, milestone }], preparing)] : [];
}

/** What those statements answered, as a decision needs it. Refuses a task the record does not hold, and an actor who holds no such post. */
export function readLocked(task: string, actor: Actor, [, [row], rights, [facts]]: readonly [unknown, readonly TaskRow[], readonly Held[], readonly TaskFactsRow[]]): LockedTask & { readonly facts: TaskFactsRow } {
  if (!row || !facts) throw refused('task-unknown', { task });
  const wall = facts.wall.toISOString();
  const programmeNow = programmeTime(facts.programme.clock, wall);
  const { lastEventAt } = row.state;
  return {
    facts,
    state: row.state,
    head: { aggregate: row.id, seq: row.seq, hash: row.head },
    programme: facts.programme,
    epoch: facts.epoch,
    version: facts.version,
    wall,
    now: programmeNow > lastEventAt ? programmeNow : lastEventAt,
    actor: standingIn(actor, rights, wall),
    bureaus: bureausOf(rights, wall),
    former: formerPostsOf(rights, wall),
    rightEndedAt: rightEnd(actor, rights, wall),
  };
}

/** What only some commands rest on: see `readFor`. */
export type ReadForSome = Pick<DecisionContext, 'list' | 'drawnUp' | 'stated' | 'isConvenor'>;

/** The context of the domain's decisions. */
export function contextOf({ now, actor, bureaus, former, rightEndedAt, programme: { planStatus } }: LockedTask, rules: Rules, { preparers, ...some }: ReadForSome & { readonly preparers?: readonly PreparerRow[] | undefined } = {}): DecisionContext {
  return { now, actor, bureaus, former, hash: sha256, ...rules, ...some, ...(planStatus.kind === 'issued' && { issuedOn: planStatus.on }), ...(preparers && { preparers: preparersIn(preparers) }), ...(rightEndedAt === undefined ? {} : { rightEndedAt }) };
}
