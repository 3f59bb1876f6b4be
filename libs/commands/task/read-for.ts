import { isOpen } from '@lianxi/domain/organisation/holdings';
import type { PostId } from '@lianxi/domain/organisation/organisation';
import type { StatedBefore } from '@lianxi/domain/strike-off-list/stated';
import type { Ask, TaskCommand } from '@lianxi/domain/task/commands';
import type { AttachEvidence } from '@lianxi/domain/task/evidence';
import type { AskedPost } from '@lianxi/domain/task/transfer';
import { readPost } from '@lianxi/persistence/organisation/organisation.sql';
import { readWrittenText } from '@lianxi/persistence/record/written-text.sql';
import type { StatementRow } from '@lianxi/persistence/strike-off-list/stated-list.sql';
import { lockStatements, readStatement } from '@lianxi/persistence/strike-off-list/stated-list.sql';
import { readDrawnUp, readList, shareLists } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import { isConvenorsPost } from '../organisation/convenors-post';
import type { Connection } from '../path/connection';
import { listId } from '../strike-off-list/list-id';
import type { LookedAt, SpokenCommand } from './free-text';
import type { LockedTask, ReadForSome } from './locked-task';

/** What has to be looked at before a command's words are parted from its deed. */
export async function lookedAt(spoken: SpokenCommand, locked: LockedTask, connection: Connection): Promise<LookedAt> {
  if (spoken.type === 'transferPart') return spoken.to === undefined ? {} : { post: await postNamed(spoken.to, locked, connection) };
  return spoken.type === 'changeCountersignedText' ? { unchanged: await saysTheSame(spoken, locked, connection) } : {};
}

/**
 * What only some commands rest on. The strike-off list that a command names; where it states one that was signed elsewhere, those that contradict it; and those on which stands what is returned or taken back. The first and the last are held as they are until the commit, so that a list is
 * signed or its signature taken back before, which is then known here, or after, when the milestone is found changed; of the others none is locked: a milestone that is listed a moment later is found struck off when its list is acted on. Of who decides about a date without a paper, whether it is the
 * convenor, whom it does not bind whose date it is.
 */
export async function readFor(command: TaskCommand | AttachEvidence, spoken: SpokenCommand, locked: LockedTask, connection: Connection): Promise<ReadForSome> {
  switch (command.type) {
    case 'return':
    case 'withdraw': {
      const { programme: { id: programme }, state } = locked;
      const [, rows] = await connection.ask([shareLists(programme), readDrawnUp(programme, null, state.brief.id, command.milestone)] as const);
      return { drawnUp: rows.map((row) => row.state) };
    }
    case 'strikeOff':
      return await listsFor(command, spoken, locked, connection);
    case 'grantExtension':
    case 'refuseExtension':
      return command.authority ? {} : { isConvenor: await isConvenorsPost(locked.actor, connection) };
    default:
      return {};
  }
}

/** Two statements of one number wait for each other, so that the second finds the first. */
async function listsFor({ listed, list, milestone }: Ask<'strikeOff'>, spoken: SpokenCommand, { programme: { id: programme }, state }: LockedTask, connection: Connection): Promise<ReadForSome> {
  if (listed !== undefined) {
    const [, [row]] = await connection.ask([shareLists(programme), readList(listed, programme)] as const);
    return row ? { list: row.state } : {};
  }
  if (!list) return {};
  const [rows, , [before]] = await connection.ask([readDrawnUp(programme, listId(programme, list.number), state.brief.id, milestone), lockStatements(programme, list.number), readStatement(programme, list.number)] as const);
  const signer = spoken.type === 'strikeOff' ? spoken.list?.signedBy : undefined;
  return { drawnUp: rows.map((row) => row.state), stated: { ...(before && { before: statedBefore(before) }), ...(signer !== undefined && { signer }) } };
}

const statedBefore = ({ signer, ...said }: StatementRow): StatedBefore => ({ ...said, ...(signer !== null && { signer }) });

/** The post that a command names. The organisation is not locked: a post stays its bureau's, and what was passed to one that is closed meanwhile is with the bureau's liaison at once. */
async function postNamed(post: PostId, { wall }: LockedTask, connection: Connection): Promise<AskedPost | undefined> {
  const [[row]] = await connection.ask([readPost(post)] as const);
  if (!row?.post) return undefined;
  const { id, bureau, title, role, holdings } = row.post;
  return { id, bureau, title, role, open: holdings.some((holding) => isOpen(holding, wall)) };
}

/** Whether a countersigned text is sent that has the words of the present one; blanks make no other text. One that was erased is compared with nothing. */
async function saysTheSame({ milestone, text }: Extract<SpokenCommand, { type: 'changeCountersignedText' }>, { head, state }: LockedTask, connection: Connection): Promise<boolean> {
  const round = state.milestones[milestone]?.round;
  if (!round) return false;
  const [[present]] = await connection.ask([readWrittenText(head.aggregate, round.textHash)] as const);
  return present?.body != null && withoutBlanks(present.body) === withoutBlanks(text);
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s+/gu, '');
