import { recordedIn } from '@lianxi/commands/check/fold';
import type { AccessEvent } from '@lianxi/domain/access/events';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { accessesAfter } from '@lianxi/persistence/access/access.queries';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import { mayLookThrough } from '../http/seen-by';
import type { AccessAnswer } from './accesses.answers';

/** Who was given what to read or to take away: for the auditor. */
@Injectable()
export class AccessService {
  constructor(private readonly database: DataSource) {}

  async list(reader: Actor, { cursor, limit }: PageRequest): Promise<Page<AccessAnswer>> {
    mayLookThrough(reader, 'readAccesses');
    const [after] = readCursor(cursor, z.tuple([ordinal])) ?? [0];
    const rows = await accessesAfter(this.database.manager, after, limit + 1);
    return cutPage(rows.map(({ seq, text }) => answerOf(seq, text)), limit, ({ seq }) => [seq]);
  }
}

function answerOf(seq: number, text: string): AccessAnswer {
  const { at, by: { person, bureau, role }, event } = recordedIn<AccessEvent>({ text });
  const { type, aggregate } = event;
  return { seq, at, person, bureau, role, type, aggregate, ...(type === 'evidenceRead' ? { sha256: event.sha256 } : { what: event.what }) };
}
