import { mayRenew } from '@lianxi/domain/task/renewal';
import { renewTell } from '@lianxi/persistence/record/tell.sql';
import { insertCommand } from '@lianxi/persistence/record/writes.sql';
import type { DataSource } from 'typeorm';
import { actorText } from '../path/actor-text';
import { Refused } from '../path/refused';
import { rememberedAnswer } from '../path/remembered';
import type { Answered, Request } from '../path/request';
import { commandId } from '../path/request';
import { transact } from '../path/transact';
import { lockedTask, readLocked } from './locked-task';

/** A task whose time has a new owner: only a run of this epoch may carry out steps. */
export interface Renewed {
  readonly task: string;
  readonly epoch: number;
  readonly version: number;
}

/**
 * Raises a task's epoch, by the wall's milliseconds so that it is newer also than what a restored, older record once gave out. Nothing
 * happens to the task itself, so there is no event: who renewed it stands with the command.
 */
export async function renewal(record: DataSource, asked: string, request: Request): Promise<Answered<Renewed>> {
  const { actor, bodyHash } = request;
  const id = commandId(request);
  return await transact(record, lockedTask(asked, actor, id), (rows) => {
    const { facts, head: { aggregate: task }, epoch: old, version, wall, rightEndedAt } = readLocked(asked, actor, rows);
    const before = rememberedAnswer<Renewed>(facts, request);
    if (before) return { writes: [], answer: before };
    const refusal = mayRenew(actor, rightEndedAt);
    if (refusal) throw new Refused(refusal);

    const epoch = Math.max(old + 1, Date.parse(wall));
    const answer: Answered<Renewed> = { status: 202, answer: { task, epoch, version: version + 1 } };
    const remember = insertCommand(id, task, actorText(actor), bodyHash, answer.status, JSON.stringify(answer.answer), wall);
    return { writes: [renewTell(task, wall, epoch), remember], answer };
  });
}
