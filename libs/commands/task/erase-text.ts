import type { EraseText } from '@lianxi/domain/task/erase-text';
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
import type { TaskAnswer } from './task-answer';
import { taskAnswer } from './task-answer';
import { apply } from './task-writes';

/** Erases what was written with an event of a task, in one transaction with the event of the act. Whoever erases sees no task: they name the event, and are told nothing of it. */
export async function eraseText(record: DataSource, views: ViewWriter, asked: string, request: Request & { readonly command: EraseText }): Promise<Answered<TaskAnswer>> {
  const { actor, bodyHash, command } = request;
  const id = commandId(request);
  return await transact(record, [...lockedTask(asked, actor, id), readWritten(asked, command.of)] as const, ([share, rows, rights, read, [written]]) => {
    const { facts, ...locked } = readLocked(asked, actor, [share, rows, rights, read]);
    const { aggregate: task } = locked.head;
    const before = rememberedAnswer<TaskAnswer>(facts, request);
    if (before) return { writes: [], answer: before };
    const decision = decideErasure(command, written, locked);
    if (isRefusal(decision)) throw new Refused(decision);

    const changed = apply(locked, decision.events, views);
    const answer: Answered<TaskAnswer> = { status: 200, answer: taskAnswer(changed, decision.events, locked) };
    const erased = decision.events.flatMap((event) => (event.type === 'textErased' ? [eraseTextOf(task, event.hash)] : []));
    const remember = insertCommand(id, task, actorText(actor), bodyHash, answer.status, JSON.stringify(answer.answer), locked.wall);
    return { writes: [...changed.writes, ...erased, remember, raiseTell(task, locked.wall)], answer };
  });
}
