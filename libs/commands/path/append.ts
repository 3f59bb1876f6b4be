import type { Json } from '@lianxi/audit/canonical';
import { canonicalText } from '@lianxi/audit/canonical';
import type { ChainedEvent } from '@lianxi/audit/chain';
import { eventHash } from '@lianxi/audit/chain';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Recorded } from '@lianxi/domain/recorded';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertEvent } from '@lianxi/persistence/record/writes.sql';
import { actorText } from './actor-text';

/** Where an aggregate's chain stands. */
export interface Head {
  readonly aggregate: string;
  readonly seq: number;
  readonly hash: string;
}

/** An event in its place: numbered and chained to the one before it in its aggregate, with the columns shown beside its text. */
interface ChainedRow extends ChainedEvent {
  readonly type: string;
  readonly at: Instant;
  readonly actor: string;
  readonly stepKey: string | null;
}

type Happened = Recorded<{ readonly type: string }>;

/** Version of the events' shape; upcasters come with the first 2. */
const version = 1;

/** Chains events to an aggregate's head: the statements that insert them, and the new head. */
export function append(head: Head, events: readonly Happened[]): { readonly head: Head; readonly writes: readonly Statement[] } {
  const rows = chained(head, events);
  const last = rows.at(-1) ?? head;
  return {
    head: { aggregate: head.aggregate, seq: last.seq, hash: last.hash },
    writes: rows.map(({ aggregate, seq, type, at, actor, text, hash, stepKey }) => insertEvent(aggregate, seq, version, type, at, actor, text, hash, stepKey)),
  };
}

/** Numbers events from an aggregate's head on, each chained to the one before it. Pure. */
export function chained({ aggregate, seq: before, hash: previous }: Head, events: readonly Happened[]): readonly ChainedRow[] {
  let hash = previous;
  return events.map(({ at, by, event }, index) => {
    const seq = before + index + 1;
    const text = canonicalText({ aggregate, seq, v: version, at, by, event } as unknown as Json);
    hash = eventHash(hash, text);
    return { aggregate, seq, type: event.type, at, actor: actorText(by), text, hash, stepKey: stepKeyOf(event) };
  });
}

/** The key of the step an event ends: unique within the aggregate, so a step happens once. */
export function stepKeyOf(event: { readonly type: string; readonly key?: unknown }): string | null {
  const ends = event.type === 'stepCarriedOut' || event.type === 'stepFailed';
  return ends && typeof event.key === 'string' ? event.key : null;
}
