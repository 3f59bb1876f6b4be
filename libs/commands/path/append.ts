import type { Json } from '@lianxi/audit/canonical';
import { canonicalText } from '@lianxi/audit/canonical';
import { eventHash } from '@lianxi/audit/chain';
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

/** Version of the events' shape; upcasters come with the first 2. */
const version = 1;

/** Chains events to an aggregate's head: the statements that insert them, and the new head. */
export function append(head: Head, events: readonly Recorded<{ readonly type: string }>[]): { readonly head: Head; readonly writes: readonly Statement[] } {
  let { seq, hash } = head;
  const writes = events.map(({ at, by, event }) => {
    seq += 1;
    const text = canonicalText({ aggregate: head.aggregate, seq, v: version, at, by, event } as unknown as Json);
    hash = eventHash(hash, text);
    return insertEvent(head.aggregate, seq, version, event.type, at, actorText(by), text, hash, stepKeyOf(event));
  });
  return { head: { aggregate: head.aggregate, seq, hash }, writes };
}

/** The key of the step an event ends: unique within the aggregate, so a step happens once. */
function stepKeyOf(event: { readonly type: string; readonly key?: unknown }): string | null {
  const ends = event.type === 'stepCarriedOut' || event.type === 'stepFailed';
  return ends && typeof event.key === 'string' ? event.key : null;
}
