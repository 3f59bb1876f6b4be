import { timekeeper } from '@lianxi/domain/organisation/actor';
import { createDataSource } from '@lianxi/persistence/database';
import { rowsOf } from '@lianxi/persistence/record/derived-view';
import { rungRows } from '@lianxi/persistence/reminders/rung.rows';
import type { TaskFactsRow, TaskRow } from '@lianxi/persistence/record/locks.sql';
import { lockTask, readTaskFacts, shareHoldings, shareProgrammeOfTask } from '@lianxi/persistence/record/locks.sql';
import { raiseTellDelivered } from '@lianxi/persistence/record/tell.sql';
import { ViewWriter } from '@lianxi/persistence/record/view-statements';
import { insertEvent, insertNoticeLine, updateTask } from '@lianxi/persistence/record/writes.sql';
import { accountable } from '@lianxi/domain/task/accountable';
import type { Client } from 'pg';
import type { Ready } from './bare-approval';
import { begin, commit, hash, send, text } from './bare-approval';

/** What a step writes besides what has just been read, made ready before it is due. */
export interface ReadyStep extends Ready {
  readonly programme: string;
  readonly bureaus: readonly string[];
}

const key = 'milestone/d5-2020:1:remind0:1';

/** Sends the statements of a reminder in the product's three trips, and decides nothing. */
export async function stepBarely(client: Client, task: string, { state, views, programme, bureaus }: ReadyStep): Promise<void> {
  const [, , locked, , asked] = await send(client, [
    begin,
    shareProgrammeOfTask(task),
    lockTask(task),
    shareHoldings(timekeeper.person),
    readTaskFacts(task, null),
  ]);
  const [row, facts] = [locked?.rows[0] as TaskRow, asked?.rows[0] as TaskFactsRow];
  const wall = facts.wall.toISOString();
  await send(client, [
    insertEvent(task, row.seq + 1, 1, 'stepCarriedOut', wall, 'lianxi/timekeeper/lianxi', text, hash, key),
    updateTask(task, row.seq + 1, row.head, state, '2020-10-22T00:59:59.999Z', 'part/kejiju:1:remind-receipt:1', null),
    ...views,
    ...bureaus.map((bureau) => insertNoticeLine(task, key, bureau, 'liaison', programme, 'remind', '2020-10-16T01:00:00.000Z')),
    raiseTellDelivered(task, wall),
  ]);
  await commit(client);
}

/** What there is to write for each task of a programme, by its id. */
export async function makeStepsReady(url: string, programme: string): Promise<ReadonlyMap<string, ReadyStep>> {
  const record = await createDataSource(url, { applicationName: 'bare' }).initialize();
  const views = new ViewWriter(record, [rungRows]);
  const tasks = await record.query<TaskRow[]>('SELECT id, state FROM task WHERE programme_id = $1', [programme]);
  await record.destroy();
  return new Map(tasks.map(({ id, state }) => {
    return [id, {
      programme,
      state: JSON.stringify(state),
      views: views.statementsFor(id, [{ view: rungRows, put: rowsOf(rungRows, state).slice(0, 1), gone: [] }]),
      bureaus: accountable(state.brief).map(({ bureau }) => bureau),
    }];
  }));
}
