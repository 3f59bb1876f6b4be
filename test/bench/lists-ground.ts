import { requestHash } from '@lianxi/commands/path/request';
import { TaskCommands } from '@lianxi/commands/task/task-commands';
import { firstNamed } from '@lianxi/domain/task/brief';
import type { DataSource } from 'typeorm';
import { by, manyMeasures, openProgramme } from './activation';

/** The real plan: so many measures, so many milestones. */
const plan = { measures: 19, milestones: 68 };

/** A programme to be listed. */
export interface ListedProgramme {
  readonly programme: string;
  readonly tasks: number;
  readonly milestones: number;
}

/**
 * A programme of at least so many milestones: the real plan, opened and with a milestone of each measure submitted by the product's own
 * commands, then copied in the tables that lists and board read. Nothing is decided on the copies.
 */
export async function openListed(record: DataSource, milestones: number): Promise<ListedProgramme> {
  const programme = `listed-${milestones}`;
  const tasks = await openProgramme(record, { id: programme, measures: manyMeasures(plan.measures) });
  const commands = new TaskCommands(record);
  for (const { task, brief } of tasks) {
    const coordinator = firstNamed({ ...brief, programme, id: task, leadMs: 1 });
    await commands.run(task, { actor: by('liaison', coordinator), bodyHash: requestHash('POST', task, null), command: { type: 'submit', milestone: brief.milestones[0]!.key, achievedOn: '2020-10-12' } });
  }
  await commands.close();
  const copies = Math.ceil(milestones / plan.milestones);
  for (const [table, key] of [['task', 'id'], ['part', 'task_id'], ['listing', 'task_id'], ['milestone', 'task_id']] as const) await copyRows(record, { table, key, programme, copies });
  await record.query('VACUUM ANALYZE');
  return { programme, tasks: copies * plan.measures, milestones: copies * plan.milestones };
}

interface Copying {
  readonly table: string;
  /** The column that names the task. */
  readonly key: string;
  readonly programme: string;
  readonly copies: number;
}

/** Copies each row of a programme under other tasks and later measures; in a task's state both are changed too, and its head is one of its own, as that of every chain is. */
async function copyRows(record: DataSource, { table, key, programme, copies }: Copying): Promise<void> {
  const columns = await record.query<{ name: string }[]>(`SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position`, [table]);
  const id = `md5(one.${key} || ' ' || copy)::uuid`;
  const measure = `one.measure + copy * ${plan.measures}`;
  const copied: Readonly<Record<string, string>> = {
    [key]: id,
    measure,
    head: `md5(one.head || ' ' || copy) || md5(copy || ' ' || one.head)`,
    state: `replace(replace(one.state::text, one.${key}::text, (${id})::text), '"measure":' || one.measure || ',', '"measure":' || (${measure}) || ',')::json`,
  };
  const names = columns.map(({ name }) => name);
  await record.query(
    `INSERT INTO ${table} (${names.join(', ')})
     SELECT ${names.map((name) => copied[name] ?? `one.${name}`).join(', ')} FROM ${table} one CROSS JOIN generate_series(1, ${copies - 1}) AS copy WHERE one.programme_id = $1`,
    [programme],
  );
}
