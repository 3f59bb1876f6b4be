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

/** What the text of an event says of itself; whatever else it says stands beside it. */
interface Said {
  readonly aggregate?: unknown;
  readonly seq?: unknown;
}

/** One aggregate's chain, walked event by event in the order of their numbers: for who has read only some of them. */
export class ChainWalk {
  private walked = 0;
  private previous = genesis;

  constructor(private readonly aggregate: string) {}

  /** What the next event's text says, or the fault in it, after which nothing else can be told. */
  next({ aggregate, seq, text, hash: shown }: ChainedEvent): { readonly said: object } | { readonly fault: ChainFault } {
    const due = this.walked + 1;
    if (seq !== due) return { fault: { aggregate, seq: due, fault: 'missing' } };
    if (shown !== eventHash(this.previous, text)) return { fault: { aggregate, seq, fault: 'hash-differs' } };
    const said = saidIn(text);
    if (said === undefined) return { fault: { aggregate, seq, fault: 'unreadable' } };
    if (aggregate !== this.aggregate || said.aggregate !== aggregate || said.seq !== seq) return { fault: { aggregate, seq, fault: 'text-of-another-event' } };
    [this.walked, this.previous] = [due, shown];
    return { said };
  }

  /** The fault of a chain that does not end where it stands. `head` is the hash the chain must end in, kept apart from the events: without it, events removed from the end go unnoticed. */
  end(head: { readonly seq: number; readonly hash: string }): ChainFault | undefined {
    const { aggregate, walked, previous } = this;
    if (walked < head.seq) return { aggregate, seq: walked + 1, fault: 'missing' };
    return walked > head.seq || previous !== head.hash ? { aggregate, seq: head.seq, fault: 'head-differs' } : undefined;
  }
}

/** Walks one aggregate's events, ordered by number, and answers the first fault, or undefined for a sound chain that ends in `head`. */
export function verifyChain(events: readonly ChainedEvent[], head: { readonly aggregate: string; readonly seq: number; readonly hash: string }): ChainFault | undefined {
  const walk = new ChainWalk(head.aggregate);
  for (const event of events) {
    const step = walk.next(event);
    if ('fault' in step) return step.fault;
  }
  return walk.end(head);
}

/** Which event a text says it is; undefined where it is no object of JSON. The hash alone vouches for no more than that somebody knew the one before. */
function saidIn(text: string): Said | undefined {
  try {
    const said = JSON.parse(text) as unknown;
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}
