import { recordedIn } from '@lianxi/commands/check/fold';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { aggregatesCalled, chainBefore } from '@lianxi/persistence/record/chain.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { mayLookThrough } from '../http/seen-by';
import { OrganisationService } from '../organisation/organisation.service';
import type { ChainEventAnswer } from './chain-events.answers';
import type { ChainFilter } from './chain-events.requests';
import type { ChainEvent } from './chain-event-said';
import { saidOf, whoOf } from './chain-event-said';

/** What happened at the door, to posts and to what was handed out: for the auditor. */
@Injectable()
export class ChainEventsService {
  constructor(private readonly database: DataSource, private readonly organisation: OrganisationService) {}

  /** The latest first: who looks for something looks at what has just happened, and a chain grows for ever. */
  async list(reader: Actor, { chain, person, day, cursor, limit }: ChainFilter): Promise<Page<ChainEventAnswer>> {
    mayLookThrough(reader, 'readChains');
    const [before] = readCursor(cursor, z.tuple([ordinal])) ?? [undefined];
    const { manager } = this.database;
    const rows = (await chainBefore(manager, chain, { before, person, day }, limit + 1)).map((row) => ({ ...row, ...recordedIn<ChainEvent['event']>(row) }));
    const [{ bureaus, posts }, names, things] = await Promise.all([this.organisation.state(), this.organisation.names(), aggregatesCalled(manager, rows.flatMap(({ event }) => ('aggregate' in event ? [event.aggregate] : [])))]);
    const known = { bureaus, posts, names, things };
    const items = rows.map(({ seq, at, by, event, text, hash }) => ({
      seq, at, person: by.person, bureau: by.bureau, role: by.role, type: event.type, who: whoOf(by, known), said: saidOf({ chain, event } as ChainEvent, known), event: { ...event }, text, hash,
    }));
    return cutPage(items, limit, ({ seq }) => [seq]);
  }
}
