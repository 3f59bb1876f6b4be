import { sha256 } from '@lianxi/audit/sha256';
import { recordedIn } from '@lianxi/commands/check/fold';
import type { Instant } from '@lianxi/domain/calendar/time';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { listingOf } from '@lianxi/domain/strike-off-list/listing';
import type { Listings } from '@lianxi/domain/task/progress';
import type { ListRow } from '@lianxi/persistence/strike-off-list/strike-off-list.queries';
import { listEventsUntil, listRows, listsByIds, standingLists } from '@lianxi/persistence/strike-off-list/strike-off-list.queries';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { DataSource } from 'typeorm';

/** What the lists of a programme that stand say of its tasks. */
export interface Listed {
  /** On which of them each milestone of a task stands. */
  readonly listingsOf: (task: string) => Listings;
  /** The heads of those that name a milestone of a task: all that ever happened to them. None as of an earlier time. */
  readonly headsNaming: (task: string) => readonly string[];
}

/** As many as offices draw up in years; each weighs what stands on it, at most some 60 KB. */
const most = 500;

/** The lists themselves, for features that speak of them; it knows no other feature, since programmes stand on it. */
@Injectable()
export class ListingsService {
  private readonly kept = new LRUCache<string, ListRow>({ max: most });

  constructor(private readonly database: DataSource) {}

  /** What a programme's lists say of its tasks, now or as of an earlier programme time. */
  async of(programme: string, asOf?: Instant): Promise<Listed> {
    const rows = asOf === undefined ? await this.standing(programme) : [];
    const lists = asOf === undefined ? rows.map(({ state }) => state) : await this.asOf(programme, asOf);
    const heads = headsByTask(rows);
    return { listingsOf: (task) => (milestone) => listingOf(lists, task, milestone, sha256), headsNaming: (task) => heads.get(task) ?? [] };
  }

  /** Lists by their ids; other ids are passed over. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, StrikeOffListState>> {
    return listsByIds(this.database.manager, ids);
  }

  /** The lists that stand: of each its head is read, and itself only where something has happened to it, so what was struck off long ago is not read again. */
  private async standing(programme: string): Promise<readonly ListRow[]> {
    const heads = await standingLists(this.database.manager, programme);
    const kept = new Map(heads.flatMap(({ id, head }) => { const row = this.kept.get(head); return row ? [[id, row] as const] : []; }));
    for (const row of await listRows(this.database.manager, heads.flatMap(({ id }) => (kept.has(id) ? [] : id)))) {
      this.kept.set(row.head, row);
      kept.set(row.id, row);
    }
    return heads.flatMap(({ id }) => kept.get(id) ?? []);
  }

  private async asOf(programme: string, asOf: Instant): Promise<readonly StrikeOffListState[]> {
    const lists = new Map<string, StrikeOffListState>();
    for (const row of await listEventsUntil(this.database.manager, programme, asOf)) lists.set(row.aggregate, evolveList(lists.get(row.aggregate), recordedIn<ListEvent>(row)));
    return [...lists.values()];
  }
}

function headsByTask(rows: readonly ListRow[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  for (const { head, state: { items } } of rows) {
    for (const task of new Set(items.map((item) => item.task))) heads.set(task, [...heads.get(task) ?? [], head]);
  }
  return heads;
}
