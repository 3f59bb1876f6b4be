import { genesis } from '@lianxi/audit/chain';
import { programmeTime } from '@lianxi/domain/clock/programme-clock';
import type { Recorded } from '@lianxi/domain/recorded';
import { isRefusal } from '@lianxi/domain/refusal';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { EraseText } from '@lianxi/domain/task/erase-text';
import { decideErasure } from '@lianxi/domain/task/erase-text';
import { eraseText, readWritten } from '@lianxi/persistence/record/erasure.sql';
import { shareProgramme } from '@lianxi/persistence/record/locks.sql';
import { insertCommand } from '@lianxi/persistence/record/writes.sql';
import { lockLists, readListFacts } from '@lianxi/persistence/strike-off-list/strike-off-list.sql';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { append } from '../path/append';
import { Refused, refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { rightEnd, rightOf, standingIn } from '../path/right';
import { transact } from '../path/transact';
import type { ErasureAnswer } from '../task/erase-text';
import { listRow } from './list-row';

/** That a text of a list be erased, and who asks for it. */
export interface ListErasure extends Request {
  readonly programme: string;
  readonly list: string;
  readonly command: EraseText;
}

/** Erases what was written with an event of a strike-off list, as what was written with an event of a task is, and tells no more of it. */
export async function eraseListText(record: DataSource, request: ListErasure): Promise<Answered<ErasureAnswer>> {
  const { actor, programme, list, command, bodyHash } = request;
  const id = commandId(request);
  const statements = [shareProgramme(programme), rightOf(actor), lockLists(programme), readListFacts(programme, list, id), readWritten(list, command.of)] as const;
  return await transact(record, statements, ([, rights, , [facts], written]) => {
    if (!facts?.programme) throw refused('programme-unknown', { programme });
    const before = rememberedAnswer<ErasureAnswer>(facts, request);
    if (before) return { writes: [], answer: before };
    const { state } = facts;
    const wall = facts.wall.toISOString();
    const by = standingIn(actor, rights, wall);
    const decision = decideErasure(command, state ? written : [], { actor: by, wall, rightEndedAt: rightEnd(actor, rights, wall) });
    if (isRefusal(decision)) throw new Refused(decision);
    if (!state) throw new Error(`Of ${list}, which is none, nothing was written`);

    const now = programmeTime(facts.programme.clock, wall);
    const recorded = decision.events.map((event): Recorded<ListEvent> => ({ at: state.lastEventAt > now ? state.lastEventAt : now, by, event }));
    const { head, writes } = append({ aggregate: state.id, seq: facts.seq ?? 0, hash: facts.head ?? genesis }, recorded);
    const after = recorded.reduce<StrikeOffListState>(evolveList, state);
    const answer: Answered<ErasureAnswer> = { status: 200, answer: { aggregate: state.id, seq: head.seq, events: decision.events.map(({ type }) => type) } };
    const remember = insertCommand(id, state.id, actorText(actor), bodyHash, answer.status, JSON.stringify(answer.answer), wall);
    return { answer, writes: [...writes, listRow(after, head), ...decision.events.map(({ hash }) => eraseText(state.id, hash)), remember] };
  });
}
