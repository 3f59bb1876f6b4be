import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemFolderFor } from '@lianxi/infra/local/paths';
import { Client } from 'pg';
import type { TestHome } from './home';
import type { Product } from './product';

/** What the record has told of a task, and what of it was delivered. */
export interface Told {
  readonly measure: number;
  readonly epoch: number;
  readonly version: number;
}

/** A session with the product's database, for what no operation of the API shows or does. */
export async function openDatabase(home: TestHome, product: Product): Promise<Client> {
  const client = new Client({ connectionString: `postgres://postgres:${secretOf(home)}@${product.endpoints.postgres}` });
  client.on('error', () => undefined); // a server that is killed takes its sessions with it
  await client.connect();
  return client;
}

/** What each task's workflow should know by now. */
export async function toldTo(database: Client): Promise<Told[]> {
  const { rows } = await database.query<{ measure: number; epoch: string; version: string }>('SELECT measure, epoch, version FROM tell JOIN task ON task.id = tell.task_id ORDER BY measure');
  return rows.map(({ measure, epoch, version }) => ({ measure, epoch: Number(epoch), version: Number(version) }));
}

/** Holds a task's row, so that whoever wants to change the task has to wait, until the answer is called. */
export async function holdTask(database: Client, task: string): Promise<() => Promise<void>> {
  await database.query('BEGIN');
  const { rowCount } = await database.query('SELECT FROM task WHERE id = $1 FOR UPDATE', [task]);
  if (rowCount !== 1) throw new Error(`There is no task ${task}.`);
  return async () => { await database.query('ROLLBACK'); };
}

/** Where the account of PostgreSQL cannot enter the home, its files are elsewhere. */
function secretOf(home: TestHome): string {
  try {
    return readFileSync(join(home.data, 'postgres', 'secret'), 'utf8');
  } catch {
    return readFileSync(join(systemFolderFor(home.folder), 'postgres', 'secret'), 'utf8');
  }
}
