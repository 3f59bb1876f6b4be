import type { OrganisationEvent } from '@lianxi/domain/organisation/organisation';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { hashesOf } from '@lianxi/domain/task/free-texts';
import { FreeTextEntity } from '@lianxi/persistence/record/free-text.entity';
import type { EntityManager } from 'typeorm';
import { textHash } from '../task/free-text';
import type { Difference } from './difference';

type WordyEvent = OrganisationEvent | TaskEvent | ListEvent;

/** Where what people wrote about an aggregate, or how a person is called, is not what its events vouch for. Of an erased text its row is left, and the event of the act; it is gone only by such an act. */
export async function checkTexts(manager: EntityManager, aggregate: string, events: readonly WordyEvent[]): Promise<Difference[]> {
  const rows = await manager.find(FreeTextEntity, { where: { aggregate }, order: { hash: 'ASC' } });
  const vouched = new Set(events.flatMap(hashesOf));
  const erased = new Set(events.flatMap((event) => (event.type === 'textErased' || event.type === 'personErased' ? [event.hash] : [])));
  const kept = new Set(rows.map(({ hash }) => hash));
  const difference = (hash: string, found: Difference['found']): Difference => ({ aggregate, kind: 'text', where: `text ${hash}`, found });
  return [
    ...[...vouched].filter((hash) => !kept.has(hash)).map((hash) => difference(hash, 'missing')),
    ...rows.flatMap(({ hash, salt, body, erasedAt }) => {
      if (!vouched.has(hash)) return [difference(hash, 'left over')];
      if (body === null && !erased.has(hash)) return [difference(hash, 'erased by no act')];
      if (body === null) return erasedAt === null ? [difference(`${hash} erased_at`, 'missing')] : [];
      if (erased.has(hash)) return [difference(hash, 'there though it was erased')];
      if (erasedAt !== null) return [difference(`${hash} erased_at`, 'left over')];
      return textHash(salt ?? '', body) === hash ? [] : [difference(hash, 'not what was written')];
    }),
  ];
}
