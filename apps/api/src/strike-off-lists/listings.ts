import { sha256 } from '@lianxi/audit/sha256';
import { recordedIn } from '@lianxi/commands/check/fold';
import type { Instant } from '@lianxi/domain/calendar/time';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { listingOf } from '@lianxi/domain/strike-off-list/listing';
import type { Listings } from '@lianxi/domain/task/progress';
import { listEventsUntil, standingLists } from '@lianxi/persistence/strike-off-list/strike-off-list.queries';
import type { EntityManager } from 'typeorm';

/** On which of a programme's lists each milestone stands, now or as of an earlier programme time. */
export async function listingsIn(db: EntityManager, programme: string, asOf?: Instant): Promise<(task: string) => Listings> {
  const lists = asOf === undefined ? await standingLists(db, programme) : await listsAsOf(db, programme, asOf);
  return (task) => (milestone) => listingOf(lists, task, milestone, sha256);
}

async function listsAsOf(db: EntityManager, programme: string, asOf: Instant): Promise<readonly StrikeOffListState[]> {
  const lists = new Map<string, StrikeOffListState>();
  for (const row of await listEventsUntil(db, programme, asOf)) lists.set(row.aggregate, evolveList(lists.get(row.aggregate), recordedIn<ListEvent>(row)));
  return [...lists.values()];
}
