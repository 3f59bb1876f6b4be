import { lockTask, readTaskFacts, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { renewTell } from '@lianxi/persistence/record/tell.sql';
import type { DataSource } from 'typeorm';
import { refused } from '../path/refused';
import { transact } from '../path/transact';

/** A task whose time has a new owner: only a run of this epoch may carry out steps. */
export interface Renewed {
  readonly task: string;
  readonly epoch: number;
  readonly version: number;
}

/** Raises a task's epoch, by the wall's milliseconds so that it is newer also than what a restored, older record once gave out. */
export async function renewal(record: DataSource, task: string): Promise<Renewed> {
  return await transact(record, [shareProgrammeOfTask(task), lockTask(task), readTaskFacts(task, null)], ([, , [facts]]) => {
    if (!facts) throw refused('task-unknown', { task });
    const epoch = Math.max(facts.epoch + 1, facts.wall.getTime());
    return { writes: [renewTell(task, facts.wall.toISOString(), epoch)], answer: { task, epoch, version: facts.version + 1 } };
  });
}
