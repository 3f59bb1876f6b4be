import { timekeeper } from '@lianxi/domain/organisation/actor';
import type { NewName } from '@lianxi/domain/organisation/renamed';
import { takeName } from '@lianxi/domain/task/body-name';
import { raiseTell } from '@lianxi/persistence/record/tell.sql';
import type { ViewWriter } from '@lianxi/persistence/record/view-statements';
import type { DataSource } from 'typeorm';
import { transact } from '../path/transact';
import { lockedTask, readLocked } from './locked-task';
import { apply } from './task-writes';

/** A body's new name in one task, which its day brings and no person of the task: decided under the task's lock, so that however many workers bring it, it stands there once. */
export async function giveName(record: DataSource, views: ViewWriter, asked: string, name: NewName): Promise<void> {
  await transact(record, lockedTask(asked, timekeeper, null), (rows) => {
    const locked = readLocked(asked, timekeeper, rows);
    const events = takeName(locked.state, name);
    if (events.length === 0) return { writes: [], answer: undefined };
    return { writes: [...apply(locked, events, views).writes, raiseTell(locked.head.aggregate, locked.wall)], answer: undefined };
  });
}
