import { sha256 } from '@lianxi/audit/sha256';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { isOpen } from '@lianxi/domain/organisation/holdings';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { StatedBefore } from '@lianxi/domain/strike-off-list/stated';
import type { TaskCommand } from '@lianxi/domain/task/commands';
import type { DecisionContext } from '@lianxi/domain/task/context';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import type { FormerPost } from '@lianxi/domain/task/separation';
import { preparing } from '@lianxi/domain/task/separation';
import type { TaskState } from '@lianxi/domain/task/task';
import type { AskedPost } from '@lianxi/domain/task/transfer';
import { readPost } from '@lianxi/persistence/organisation/organisation.sql';
import type { PreparerRow, TaskFactsRow, TaskRow } from '@lianxi/persistence/record/locks.sql';
import { lockTask, readPreparers, readTaskFacts, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import type { Statement } from '@lianxi/persistence/record/statement';
import { readWrittenText } from '@lianxi/persistence/record/written-text.sql';
import type { StatementRow } from '@lianxi/persistence/strike-off-list/stated-list.sql';
import { lockStatements, readStatement } from '@lianxi/persistence/strike-off-list/stated-list.sql';
import { readDrawnUp, readList, shareLists } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import type { Head } from '../path/append';
import type { Connection } from '../path/connection';
import type { Rules } from '../path/documents';
import { refused } from '../path/refused';
import type { Held } from '../path/right';
import { bureausOf, formerPostsOf, preparersIn, rightEnd, rightOf, standingIn } from '../path/right';
import { isConvenorsPost } from '../organisation/convenors-post';
import { listId } from '../strike-off-list/list-id';
import type { SpokenCommand } from './free-text';

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

/** The statement that reads who ever took part in the milestone a command names, for those that ask it. */
export function preparersFor(task: string, command: { readonly type: string; readonly milestone?: string }): readonly Statement<PreparerRow>[] {
  const { type, milestone } = command;
  return milestone !== undefined && (type === 'review' || type === 'return' || type === 'strikeOff') ? [readPreparers([{ task, milestone }], preparing)] : [];
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

/** What only some commands rest on. */
interface ReadForSome extends LooksAt, Pick<DecisionContext, 'isConvenor'> {
  readonly preparers?: readonly PreparerRow[] | undefined;
}

/** The context of the domain's decisions. */
export function contextOf({ now, actor, bureaus, former, rightEndedAt, programme: { planStatus } }: LockedTask, rules: Rules, { preparers, ...lists }: ReadForSome = {}): DecisionContext {
  return { now, actor, bureaus, former, hash: sha256, ...rules, ...lists, ...(planStatus.kind === 'issued' && { issuedOn: planStatus.on }), ...(preparers && { preparers: preparersIn(preparers) }), ...(rightEndedAt === undefined ? {} : { rightEndedAt }) };
}

/** The strike-off lists that a decision looks at. */
type LooksAt = Pick<DecisionContext, 'list' | 'drawnUp' | 'stated'>;

/**
 * The strike-off list that a command names; where it states one that was signed elsewhere, those that contradict it; and those on which stands what is returned or taken back. The first and the last are held as they are until the commit, so that a list is signed or its
 * signature taken back before, which is then known here, or after, when the milestone is found changed; of the others none is locked: a milestone that is listed a moment later is found struck off when its list is acted on. Two statements of one number wait for each other, so that the second finds the first.
 */
export async function listsFor(command: TaskCommand | AttachEvidence, spoken: SpokenCommand, { programme: { id: programme }, state }: LockedTask, connection: Connection): Promise<LooksAt> {
  if (command.type === 'withdraw' || command.type === 'return') {
    const [, rows] = await connection.ask([shareLists(programme), readDrawnUp(programme, null, state.brief.id, command.milestone)] as const);
    return { drawnUp: rows.map((row) => row.state) };
  }
  if (command.type !== 'strikeOff') return {};
  const { listed, list, milestone } = command;
  if (listed !== undefined) {
    const [, [row]] = await connection.ask([shareLists(programme), readList(listed, programme)] as const);
    return row ? { list: row.state } : {};
  }
  if (!list) return {};
  const [rows, , [before]] = await connection.ask([readDrawnUp(programme, listId(programme, list.number), state.brief.id, milestone), lockStatements(programme, list.number), readStatement(programme, list.number)] as const);
  const signer = spoken.type === 'strikeOff' ? spoken.list?.signedBy : undefined;
  return { drawnUp: rows.map((row) => row.state), stated: { ...(before && { before: statedBefore(before) }), ...(signer !== undefined && { signer }) } };
}

/** Whether it is the convenor who decides about a date on the screen: whose date it is does not bind them. */
export async function leading(command: TaskCommand | AttachEvidence, { actor }: LockedTask, connection: Connection): Promise<Pick<DecisionContext, 'isConvenor'>> {
  const decides = (command.type === 'grantExtension' || command.type === 'refuseExtension') && !command.authority;
  return decides ? { isConvenor: await isConvenorsPost(actor, connection) } : {};
}

const statedBefore = ({ signer, ...said }: StatementRow): StatedBefore => ({ ...said, ...(signer !== null && { signer }) });

/** The post that a command names. The organisation is not locked: a post stays its bureau's, and what was passed to one that is closed meanwhile is with the bureau's liaison at once. */
export async function postNamed(post: PostId, { wall }: LockedTask, connection: Connection): Promise<AskedPost | undefined> {
  const [[row]] = await connection.ask([readPost(post)] as const);
  if (!row?.post) return undefined;
  const { id, bureau, title, role, holdings } = row.post;
  return { id, bureau, title, role, open: holdings.some((holding) => isOpen(holding, wall)) };
}

/** Whether a countersigned text is sent that has the words of the present one; blanks make no other text. One that was erased is compared with nothing. */
export async function saysTheSame(spoken: SpokenCommand, { head, state }: LockedTask, connection: Connection): Promise<boolean> {
  const round = spoken.type === 'changeCountersignedText' ? state.milestones[spoken.milestone]?.round : undefined;
  if (spoken.type !== 'changeCountersignedText' || !round) return false;
  const [[present]] = await connection.ask([readWrittenText(head.aggregate, round.textHash)] as const);
  return present?.body != null && withoutBlanks(present.body) === withoutBlanks(spoken.text);
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s+/gu, '');
