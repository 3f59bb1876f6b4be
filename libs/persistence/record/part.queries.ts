import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { EntityManager } from 'typeorm';
import { PartView } from './part.view';

/** Whether a bureau has a part in any task of a programme. */
export function hasPartIn(db: EntityManager, programmeId: string, bureau: BureauId): Promise<boolean> {
  return db.existsBy(PartView, { programmeId, bureau });
}

const openParts = 'FROM part JOIN task ON task.id = part.task_id WHERE task.concluded_at IS NULL';

/** In how many tasks that go on each bureau has a part. */
export async function openPartsOf(db: EntityManager): Promise<ReadonlyMap<BureauId, number>> {
  const rows: { readonly bureau: BureauId; readonly count: number }[] = await db.query(`SELECT part.bureau, count(*)::int AS count ${openParts} GROUP BY part.bureau`);
  return new Map(rows.map(({ bureau, count }) => [bureau, count]));
}

/** A bureau's part in a task that goes on. */
export interface OpenPart {
  readonly bureau: BureauId;
  readonly programme: string;
  readonly measure: number;
  readonly task: string;
  readonly heading: string;
}

/** Those of some bureaus after a place in the order of bureau, programme and measure. */
export function partsAfter(db: EntityManager, bureaus: readonly BureauId[], [bureau, programme, measure]: readonly [BureauId, string, number], limit: number): Promise<OpenPart[]> {
  return db.query(
    `SELECT part.bureau, part.programme_id AS programme, task.measure, task.id AS task, task.state->'brief'->>'heading' AS heading ${openParts}
     AND part.bureau = ANY ($1) AND (part.bureau, part.programme_id, task.measure) > ($2, $3, $4) ORDER BY part.bureau, part.programme_id, task.measure LIMIT $5`,
    [bureaus, bureau, programme, measure, limit],
  );
}

/** Tasks that go on in which a body is called otherwise than by this name: some of them, where there are more. */
export async function tasksCallingOtherwise(db: EntityManager, bureau: BureauId, name: string, most: number): Promise<readonly string[]> {
  const rows: { readonly id: string }[] = await db.query(
    `SELECT task.id ${openParts} AND part.bureau = $1
     AND EXISTS (SELECT FROM json_array_elements(task.state->'brief'->'responsibilities') AS one WHERE one->>'bureau' = $1 AND one->>'name' <> $2) ORDER BY task.id LIMIT $3`,
    [bureau, name, most],
  );
  return rows.map(({ id }) => id);
}

/**
 * What names in open tasks rest on, in a word: the organisation's last event, the day in Shanghai, and, where any body was renamed at all, how many tasks go on.
 * @param isAnyRenamed tasks are counted for nothing but a name they may still have to be given
 */
export async function namesRestOn(db: EntityManager, isAnyRenamed: boolean): Promise<string> {
  const [row]: { readonly stand: string }[] = await db.query(
    `SELECT concat_ws(' ', (SELECT seq FROM organisation), (clock_timestamp() AT TIME ZONE 'Asia/Shanghai')::date,
       CASE WHEN $1::boolean THEN (SELECT count(*) FROM task WHERE concluded_at IS NULL) END) AS stand`,
    [isAnyRenamed],
  );
  return row?.stand ?? '';
}
