import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { ProgrammeService } from '../programme/programme.service';
import type { TaskService } from '../task/task.service';
import { StatusService } from './status.service';

const programmes = ['a', 'b', 'c'];

/** A record without tasks; counts how many transactions are open at once at most. */
function emptyRecord() {
  let open = 0;
  const most = { open: 0 };
  const transaction = async () => {
    open += 1;
    most.open = Math.max(most.open, open);
    await new Promise(setImmediate);
    open -= 1;
    return [];
  };
  const query = { select: () => query, innerJoin: () => query, where: () => query, orderBy: () => query, getRawMany: () => Promise.resolve([]) };
  return { record: { transaction, manager: { createQueryBuilder: () => query } } as unknown as DataSource, most };
}

test('a check of all programmes takes one connection at a time, and leaves the others to people', async () => {
  const { record, most } = emptyRecord();
  const client = { withDeadline: (_deadline: number, ask: () => Promise<unknown>) => ask(), workflow: { list: () => [] } } as unknown as Client;
  const known = { ids: () => Promise.resolve(programmes) } as unknown as ProgrammeService;
  const status = new StatusService(record, client, known, {} as unknown as TaskService);
  expect(await status.check()).toEqual({ programmes, tasks: 0, temporalAsked: true, differences: [] });
  expect(most.open).toBe(1);
});
