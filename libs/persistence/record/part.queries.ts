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
