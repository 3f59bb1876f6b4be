import { genesis } from '@lianxi/audit/chain';
import { sha256 } from '@lianxi/audit/sha256';
import type { Instant } from '@lianxi/domain/calendar/time';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { ProgrammeState } from '@lianxi/domain/programme/programme';
import type { Recorded } from '@lianxi/domain/recorded';
import { isRefusal } from '@lianxi/domain/refusal';
import type { ListContext } from '@lianxi/domain/strike-off-list/decide-list';
import { decideList } from '@lianxi/domain/strike-off-list/decide-list';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { ItemPlace, StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListCommand } from '@lianxi/domain/strike-off-list/list.commands';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { preparing } from '@lianxi/domain/task/separation';
import { readPreparers, shareProgramme } from '@lianxi/persistence/record/locks.sql';
import { insertCommand } from '@lianxi/persistence/record/writes.sql';
import { putDecisionNotices } from '@lianxi/persistence/reminders/decision-notice.sql';
import type { ListFactsRow } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import { lockLists, readListedTasks, readListFacts, readOtherLists, readStruckOffBy } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import type { DataSource } from 'typeorm';
import { isConvenorsPost } from '../organisation/convenors-post';
import { actorText } from '../path/actor-text';
import { Announcer } from '../path/announce';
import { append } from '../path/append';
import type { Connection } from '../path/connection';
import type { Documents } from '../path/documents';
import { readingOn } from '../path/documents';
import { Refused, refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import type { Held } from '../path/right';
import { bureausOf, formerPostsOf, preparersIn, rightEnd, rightOf, standingIn } from '../path/right';
import { transactAfter } from '../path/transact';
import type { ErasureAnswer } from '../task/erase-text';
import type { ListErasure } from './erase-list-text';
import { eraseListText } from './erase-list-text';
import { listNoticesOf } from './list-notices';
import { listRow } from './list-row';
import type { SpokenListCommand } from './list-words';
import { withoutListWords } from './list-words';

/** What a person asks of a strike-off list, and who they are. */
export interface ListRequest extends Request {
  readonly programme: string;
  /** The list's id, `listId`. */
  readonly list: string;
  readonly command: SpokenListCommand;
  /** What must be so before the decision may stand, such as a scan at its address: done once the rules would say yes, while nothing is locked; they are asked again afterwards. */
  readonly beforehand?: () => Promise<void>;
}

/** What a decision about a list came to: kept with the command, so that a repeat is told the same. */
export interface ListAnswer {
  readonly programme: string;
  readonly list: string;
  readonly number: string;
  /** Programme time of the decision. */
  readonly at: Instant;
  /** Number of the list's last event. */
  readonly seq: number;
  readonly events: readonly ListEvent['type'][];
  readonly phase: StrikeOffListState['phase'];
}

/**
 * Everything that changes a strike-off list: one transaction each, under the lock of its programme's lists. The right is read before that lock, as a task's command that waits for it has read
 * its own: a change of holders waits for both, and neither for it behind the other.
 */
export class StrikeOffListCommands {
  private readonly announcer: Announcer;

  /** @param documents shared by all that read the record's documents in this process */
  constructor(private readonly record: DataSource, private readonly documents: Documents) {
    this.announcer = new Announcer(record);
  }

  /**
   * A person's decision about a list.
   * @throws Refused when a rule says no; nothing was changed
   * @throws RecordBusy, RecordUnreachable when the record could not be locked or reached
   */
  async run(request: ListRequest): Promise<Answered<ListAnswer>> {
    const { actor, programme, list } = request;
    const id = commandId(request);
    const answered = await transactAfter(this.record, request.beforehand, [shareProgramme(programme), rightOf(actor), lockLists(programme), readListFacts(programme, list, id)], async ([, rights, , [facts]], connection) => {
      if (!facts?.programme) throw refused('programme-unknown', { programme });
      const before = rememberedAnswer<ListAnswer>(facts, request);
      if (before) return { writes: [], answer: before };

      const state = facts.state ?? undefined;
      const { command, keep } = withoutListWords(list, request.command);
      const context = await this.contextOf(request, command, { ...facts, programme: facts.programme }, rights, connection);
      const decision = decideList(state, command, context);
      if (isRefusal(decision)) throw new Refused(decision);

      const recorded = decision.events.map((event): Recorded<ListEvent> => ({ at: context.now, by: context.actor, event }));
      const { head, writes } = append({ aggregate: list, seq: facts.seq ?? 0, hash: facts.head ?? genesis }, recorded);
      const after = recorded.reduce<StrikeOffListState | undefined>(evolveList, state);
      if (!after) throw new Error(`Nothing happened to the list ${list}, though nothing was refused`);
      const answer: Answered<ListAnswer> = { status: 200, answer: { programme, list, number: after.number, at: context.now, seq: head.seq, events: decision.events.map(({ type }) => type), phase: after.phase } };
      const remember = insertCommand(id, list, actorText(actor), request.bodyHash, answer.status, JSON.stringify(answer.answer), facts.wall.toISOString());
      return { answer, writes: [...writes, listRow(after, head), ...putDecisionNotices(listNoticesOf(state, facts.seq ?? 0, recorded)), ...keep, remember] };
    });
    this.announcer.announce();
    return answered;
  }

  /** Settles once nothing is on its way any more; before the data source is destroyed. */
  async close(): Promise<void> {
    await this.announcer.idle();
  }

  /**
   * Erases what was written with one event of a list.
   * @throws Refused to whoever is not the security administrator, and where there is nothing to erase
   */
  async eraseText(request: ListErasure): Promise<Answered<ErasureAnswer>> {
    return await eraseListText(this.record, request);
  }

  /** What the rules look at, read in the transaction once the lists are locked. */
  private async contextOf({ programme, list, actor }: ListRequest, command: ListCommand, { wall: clock, programme: { clock: programmeClock, ...versions }, state }: Facts, rights: readonly Held[], connection: Connection): Promise<ListContext> {
    const wall = clock.toISOString();
    const { policy } = await this.documents.rulesOf(versions, readingOn(connection));
    const takesBack = command.type === 'withdrawListSignature';
    const isConvenor = (takesBack || command.type === 'signList') && await isConvenorsPost(standingIn(actor, rights, wall), connection);
    const [tasks, others, preparers] = await connection.ask([readListedTasks(programme, tasksIn(command, state)), readOtherLists(programme, list), readPreparers(itemsIn(command, state), preparing)] as const);
    const [[struckOff] = []] = takesBack ? await connection.ask([readStruckOffBy(tasksIn(command, state), list)] as const) : [];
    const [now, last, rightEndedAt] = [programmeTime(programmeClock, wall), state?.lastEventAt, rightEnd(actor, rights, wall)];
    return {
      list, programme, policy, isConvenor, hash: sha256,
      now: last !== undefined && last > now ? last : now,
      actor: standingIn(actor, rights, wall),
      bureaus: bureausOf(rights, wall),
      former: formerPostsOf(rights, wall),
      tasks: new Map(tasks.map((row) => [row.id, row.state])),
      others: others.map((row) => row.state),
      preparers: preparersIn(preparers),
      ...(struckOff && { struckOff }),
      ...(rightEndedAt !== undefined && { rightEndedAt }),
    };
  }
}

type Facts = Pick<ListFactsRow, 'wall' | 'state'> & { readonly programme: ProgrammeState };

/** What a command, or the list it is about, names. */
function itemsIn(command: ListCommand, state: StrikeOffListState | null): readonly ItemPlace[] {
  const asked = command.type === 'drawUpList' ? command.items : command.type === 'changeList' ? [...command.add, ...command.remove] : [];
  return [...asked, ...state?.items ?? []];
}

const tasksIn = (command: ListCommand, state: StrikeOffListState | null): string[] => [...new Set(itemsIn(command, state).map(({ task }) => task))];
