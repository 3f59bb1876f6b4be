import { sha256 } from '@lianxi/audit/sha256';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { isOpen } from '@lianxi/domain/organisation/holdings';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { DecisionContext } from '@lianxi/domain/task/context';
import type { TaskState } from '@lianxi/domain/task/task';
import type { AskedPost } from '@lianxi/domain/task/transfer';
import { readPost } from '@lianxi/persistence/organisation/organisation.sql';
import type { TaskFactsRow, TaskRow } from '@lianxi/persistence/record/locks.sql';
import { lockTask, readTaskFacts, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { readList } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import type { Head } from '../path/append';
import type { Connection } from '../path/connection';
import type { Rules } from '../path/documents';
import { refused } from '../path/refused';
import type { Held } from '../path/right';
import { bureausOf, rightEnd, rightOf, standingIn } from '../path/right';

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
  /** Wall time at which the actor's right ended, if it has. */
  readonly rightEndedAt: Instant | undefined;
}

/**
 * The statements that lock a task and read its facts, in the one order in which all commands take these locks. What is written
 * afterwards goes by the id of the row, `head.aggregate`: a caller may spell it in capitals.
 */
export const lockedTask = (task: string, actor: Actor, commandId: string | null) =>
  [shareProgrammeOfTask(task), lockTask(task), rightOf(actor), readTaskFacts(task, commandId)] as const;

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
    rightEndedAt: rightEnd(actor, rights, wall),
  };
}

/** The context of the domain's decisions. */
export function contextOf({ now, actor, bureaus, rightEndedAt }: LockedTask, rules: Rules, list?: StrikeOffListState): DecisionContext {
  return { now, actor, bureaus, hash: sha256, ...rules, ...(list && { list }), ...(rightEndedAt === undefined ? {} : { rightEndedAt }) };
}

/** The strike-off list that a command names. It is not locked: what is signed stays as it is, and nothing else is struck off by. */
export async function listNamed(list: string, { programme }: LockedTask, connection: Connection): Promise<StrikeOffListState | undefined> {
  const [[row]] = await connection.ask([readList(list, programme.id)] as const);
  return row?.state;
}

/** The post that a command names. The organisation is not locked: a post stays its bureau's, and what was passed to one that is closed meanwhile is with the bureau's liaison at once. */
export async function postNamed(post: PostId, { wall }: LockedTask, connection: Connection): Promise<AskedPost | undefined> {
  const [[row]] = await connection.ask([readPost(post)] as const);
  if (!row?.post) return undefined;
  const { id, bureau, title, role, holdings } = row.post;
  return { id, bureau, title, role, open: holdings.some((holding) => isOpen(holding, wall)) };
}
