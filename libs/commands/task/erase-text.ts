import type { EraseText, TextErased } from '@lianxi/domain/task/erase-text';
import { decideErasure } from '@lianxi/domain/task/erase-text';
import { isRefusal } from '@lianxi/domain/refusal';
import { eraseText as eraseTextOf, readWritten } from '@lianxi/persistence/record/erasure.sql';
import { raiseTell } from '@lianxi/persistence/record/tell.sql';
import type { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertCommand } from '@lianxi/persistence/record/writes.sql';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { Refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { transact } from '../path/transact';
import { lockedTask, readLocked } from './locked-task';
import { apply } from './task-writes';

/** What an erasure came to, kept with the command: whoever erases sees neither task nor list, and is told no more of it than they named. */
export interface ErasureAnswer {
  /** The UUID of the task, or of the strike-off list. */
  readonly aggregate: string;
  /** Number of its last event. */
  readonly seq: number;
  /** An act for each text that was written with the event. */
  readonly events: readonly TextErased['type'][];
}

/** Erases what was written with an event of a task, in one transaction with the event of the act. */
export async function eraseText(record: DataSource, views: ViewWriter, asked: string, request: Request & { readonly command: EraseText }): Promise<Answered<ErasureAnswer>> {
  const { actor, bodyHash, command } = request;
  const id = commandId(request);
  return await transact(record, [...lockedTask(asked, actor, id), readWritten(asked, command.of)] as const, ([share, rows, rights, read, written]) => {
    const { facts, ...locked } = readLocked(asked, actor, [share, rows, rights, read]);
    const { aggregate: task } = locked.head;
    const before = rememberedAnswer<ErasureAnswer>(facts, request);
    if (before) return { writes: [], answer: before };
    const decision = decideErasure(command, written, locked);
    if (isRefusal(decision)) throw new Refused(decision);

    const changed = apply(locked, decision.events, views);
    const answer: Answered<ErasureAnswer> = { status: 200, answer: { aggregate: task, seq: changed.head.seq, events: decision.events.map(({ type }) => type) } };
    const erased = decision.events.map(({ hash }) => eraseTextOf(task, hash));
    const remember = insertCommand(id, task, actorText(actor), bodyHash, answer.status, JSON.stringify(answer.answer), locked.wall);
    return { writes: [...changed.writes, ...erased, remember, raiseTell(task, locked.wall)], answer };
  });
}
