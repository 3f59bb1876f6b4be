import { ChainWalk, genesis } from '@lianxi/audit/chain';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { EntityManager } from 'typeorm';
import { MoreThan } from 'typeorm';
import { brokenAt, columnsOf, rowMissing } from './check-chain';
import type { Difference } from './difference';

/** How many events of a long chain are held at a time. */
const atATime = 1_000;

/** What was found on the way: a broken chain, after which nothing else can be told, or columns that say otherwise than their texts. */
export type Walked = { readonly broken: readonly Difference[] } | { readonly columns: readonly Difference[] };

/**
 * Walks a chain that grows with whatever strangers try, by pages, so that however long it is it needs no more room: each event is read and its text parsed once, for its hash, its columns and
 * whatever `take` makes of it. Within one transaction, since it is to be the same chain from the first page to the last.
 */
export async function walkChain(manager: EntityManager, aggregate: string, row: { readonly seq: number; readonly head: string } | null, take: (said: object, seq: number) => void = () => undefined): Promise<Walked> {
  if (!row) return { broken: rowMissing(aggregate) };
  const walk = new ChainWalk(aggregate);
  const differing: Difference[] = [];
  for await (const event of inPages(manager, aggregate)) {
    const step = walk.next(event);
    if ('fault' in step) return { broken: brokenAt(step.fault) };
    differing.push(...columnsOf(event, step.said));
    take(step.said, event.seq);
  }
  const fault = walk.end({ seq: row.seq, hash: row.seq === 0 ? genesis : row.head });
  return fault ? { broken: brokenAt(fault) } : { columns: differing };
}

async function* inPages(manager: EntityManager, aggregate: string): AsyncGenerator<EventEntity> {
  // The first page begins wherever the rows do: a number that no event can have is to be found, too.
  for (let after: number | undefined; ;) {
    const events = await manager.find(EventEntity, { where: { aggregate, ...(after !== undefined && { seq: MoreThan(after) }) }, order: { seq: 'ASC' }, take: atATime });
    yield* events;
    after = events.at(-1)?.seq;
    if (after === undefined || events.length < atATime) return;
  }
}
