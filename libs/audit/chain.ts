import { hash } from 'node:crypto';

/** What the first event of an aggregate is chained to. */
export const genesis = '0'.repeat(64);

/** An event as the chain sees it. `text` is its canonical JSON and names its own aggregate and number. */
export interface ChainedEvent {
  readonly aggregate: string;
  readonly seq: number;
  readonly text: string;
  readonly hash: string;
}

/** Where a chain is broken, and how. */
export interface ChainFault {
  readonly aggregate: string;
  readonly seq: number;
  readonly fault: 'missing' | 'hash-differs' | 'unreadable' | 'text-of-another-event' | 'head-differs';
}

/** SHA-256, in hex, over the previous event's hash and this event's canonical text. */
export function eventHash(previous: string, text: string): string {
  return hash('sha256', `${previous}\n${text}`);
}

/**
 * Walks one aggregate's events, ordered by number, and answers the first fault, or undefined for a sound chain. `head` is the hash
 * the chain must end in, kept apart from the events: without it, events removed from the end go unnoticed.
 */
export function verifyChain(events: readonly ChainedEvent[], head: { readonly aggregate: string; readonly seq: number; readonly hash: string }): ChainFault | undefined {
  let previous = genesis;
  for (const [index, event] of events.entries()) {
    const { aggregate, seq, text } = event;
    if (seq !== index + 1) return { aggregate, seq: index + 1, fault: 'missing' };
    if (event.hash !== eventHash(previous, text)) return { aggregate, seq, fault: 'hash-differs' };
    const said = whoseIs(text);
    if (said === undefined) return { aggregate, seq, fault: 'unreadable' };
    if (aggregate !== head.aggregate || said.aggregate !== aggregate || said.seq !== seq) return { aggregate, seq, fault: 'text-of-another-event' };
    previous = event.hash;
  }
  if (events.length < head.seq) return { aggregate: head.aggregate, seq: events.length + 1, fault: 'missing' };
  return events.length > head.seq || previous !== head.hash ? { aggregate: head.aggregate, seq: head.seq, fault: 'head-differs' } : undefined;
}

/** Which event a text says it is; undefined where it is no object of JSON. The hash alone vouches for no more than that somebody knew the one before. */
function whoseIs(text: string): { readonly aggregate?: unknown; readonly seq?: unknown } | undefined {
  try {
    const said = JSON.parse(text) as unknown;
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}
