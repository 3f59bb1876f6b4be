import { legiblyIn } from '@lianxi/commands/check/fold';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { aggregatesCalled, chainBefore } from '@lianxi/persistence/record/chain.queries';
import type { EventEntity } from '@lianxi/persistence/record/event.entity';
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
import type { ChainEvent, Known } from './chain-event-said';
import { saidOf, unreadableSaid, whoOf } from './chain-event-said';

/** What happened at the door, to posts and to what was handed out: for the auditor. */
@Injectable()
export class ChainEventsService {
  constructor(private readonly database: DataSource, private readonly organisation: OrganisationService) {}

  /** The latest first: who looks for something looks at what has just happened, and a chain grows for ever. */
  async list(reader: Actor, { chain, person, day, cursor, limit }: ChainFilter): Promise<Page<ChainEventAnswer>> {
    mayLookThrough(reader, 'readChains');
    const [before] = readCursor(cursor, z.tuple([ordinal])) ?? [undefined];
    const { manager } = this.database;
    const rows = (await chainBefore(manager, chain, { before, person, day }, limit + 1)).map((row) => ({ row, recorded: legiblyIn<ChainEvent['event']>(row) }));
    const [{ bureaus, posts }, names, things] = await Promise.all([this.organisation.state(), this.organisation.names(), aggregatesCalled(manager, rows.flatMap(({ recorded }) => (recorded && 'aggregate' in recorded.event ? [recorded.event.aggregate] : [])))]);
    const known = { bureaus, posts, names, things };
    const items = rows.map(({ row, recorded }): ChainEventAnswer => {
      if (!recorded) return unreadable(row, known);
      const { at, by, event } = recorded;
      return { seq: row.seq, at, ...actedOf(by), type: event.type, who: whoOf(by, known), said: saidOf({ chain, event } as ChainEvent, known), event: { ...event }, text: row.text, hash: row.hash };
    });
    return cutPage(items, limit, ({ seq }) => [seq]);
  }
}

const actedOf = ({ person, bureau, role }: Actor): Pick<ChainEventAnswer, 'person' | 'bureau' | 'role'> => ({ person, bureau, role });

/** An event whose text is none: somebody changed it in the database. What stands beside it in its row is told, and that it cannot be read. */
function unreadable({ seq, at, actor, type, text, hash }: EventEntity, known: Known): ChainEventAnswer {
  const [bureau = '', role = '', person = ''] = actor.split('/');
  const by = { bureau, role: role as Actor['role'], person };
  return { seq, at, ...by, type, who: whoOf(by, known), said: unreadableSaid, unreadable: true, event: {}, text, hash };
}
