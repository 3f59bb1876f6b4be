import type { Json } from '@lianxi/audit/canonical';
import { canonicalText } from '@lianxi/audit/canonical';
import type { ChainFault } from '@lianxi/audit/chain';
import type { Recorded } from '@lianxi/domain/recorded';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { EntityManager } from 'typeorm';
import { actorText } from '../path/actor-text';
import { stepKeyOf } from '../path/append';
import type { Difference } from './difference';
import { columns } from './difference';
import { chainFault } from './fold';
import { legible } from './guarded';

/** An aggregate's events, the oldest first. */
export async function eventsOf(manager: EntityManager, aggregate: string): Promise<EventEntity[]> {
  return await manager.find(EventEntity, { where: { aggregate }, order: { seq: 'ASC' } });
}

/** A broken chain, after which nothing else can be told; so is one whose row is gone, which remembers where it ends. */
export function checkEvents(aggregate: string, events: readonly EventEntity[], row: { readonly seq: number; readonly head: string } | null): Difference[] | undefined {
  if (!row) return rowMissing(aggregate);
  const fault = chainFault(aggregate, events, row);
  return fault && brokenAt(fault);
}

/** That the row is gone which remembers where a chain ends. */
export const rowMissing = (aggregate: string): Difference[] => [{ aggregate, kind: 'chain', where: 'row', found: 'missing' }];

/** That a chain is broken there. */
export const brokenAt = ({ aggregate, seq, fault }: ChainFault): Difference[] => [{ aggregate, kind: 'chain', where: `event ${seq}`, found: fault }];

/** Columns of events that say otherwise than the text, which alone is chained; of a chain that is sound. */
export function columnsThatDiffer(events: readonly EventEntity[]): Difference[] {
  return events.flatMap((row) => columnsOf(row, JSON.parse(row.text)));
}

/** The same of one event, whose text says this. */
export function columnsOf(row: EventEntity, said: unknown): readonly Difference[] {
  return legible({ aggregate: row.aggregate, kind: 'event', where: `event ${row.seq}` }, () => {
    const { v, at, by, event } = said as Recorded<{ readonly type: string }> & { readonly v: number };
    const due = { v: String(v), type: event.type, at, actor: actorText(by), step_key: stepKeyOf(event) };
    return columns(row.aggregate, 'event', `event ${row.seq} `, due, { v: String(row.v), type: row.type, at: row.at, actor: row.actor, step_key: row.stepKey });
  });
}

/** A row whose state is not what the events come to. */
export function stateDiffers(aggregate: string, folded: object | undefined, kept: object): readonly Difference[] {
  const text = (state: object | undefined): string => canonicalText((state ?? null) as Json);
  const place = { aggregate, kind: 'state', where: 'state' } as const;
  return legible(place, () => (text(folded) === text(kept) ? [] : [{ ...place, found: 'not what the events come to' }]));
}

/** What events come to; undefined where they cannot follow each other, though their chain be sound. */
export function comesTo<State>(fold: () => State): State | undefined {
  try {
    return fold();
  } catch {
    return undefined;
  }
}
