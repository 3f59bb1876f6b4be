import { sha256 } from '@lianxi/audit/sha256';
import { recordedIn } from '@lianxi/commands/check/fold';
import type { Instant } from '@lianxi/domain/calendar/time';
import { evolveList } from '@lianxi/domain/strike-off-list/evolve-list';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { listingOf } from '@lianxi/domain/strike-off-list/listing';
import type { Listings } from '@lianxi/domain/task/progress';
import { listEventsUntil, listsByIds, standingLists } from '@lianxi/persistence/strike-off-list/strike-off-list.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The lists themselves, for features that speak of them; it knows no other feature, since programmes stand on it. */
@Injectable()
export class ListingsService {
  constructor(private readonly database: DataSource) {}

  /** On which of a programme's lists each milestone stands, now or as of an earlier programme time. */
  async of(programme: string, asOf?: Instant): Promise<(task: string) => Listings> {
    const lists = asOf === undefined ? await standingLists(this.database.manager, programme) : await this.asOf(programme, asOf);
    return (task) => (milestone) => listingOf(lists, task, milestone, sha256);
  }

  /** Lists by their ids; other ids are passed over. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, StrikeOffListState>> {
    return listsByIds(this.database.manager, ids);
  }

  private async asOf(programme: string, asOf: Instant): Promise<readonly StrikeOffListState[]> {
    const lists = new Map<string, StrikeOffListState>();
    for (const row of await listEventsUntil(this.database.manager, programme, asOf)) lists.set(row.aggregate, evolveList(lists.get(row.aggregate), recordedIn<ListEvent>(row)));
    return [...lists.values()];
  }
}
