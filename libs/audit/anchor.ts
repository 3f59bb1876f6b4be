import { hash } from 'node:crypto';
import { canonicalText } from './canonical';
import { genesis } from './chain';

/** Where the chain of an aggregate ends. */
export interface ChainHead {
  readonly aggregate: string;
  readonly seq: number;
  readonly hash: string;
}

/** Why a line is not the next anchor: it is none, does not follow the one before it, or its root is not that of the heads told so far. */
export type AnchorFault = 'not-an-anchor' | 'out-of-order' | 'root-differs';

const version = 1;

/**
 * Anchors, one after the other: each fixes the heads of all chains in one snapshot of the record by one hash, and is chained to the one
 * before it. Kept outside the database they show what was taken away there together with the heads. An anchor names the heads that moved since
 * the one before it, so that a reader of all of them knows every head at every anchor.
 */
export class AnchorLog {
  private readonly known = new Map<string, ChainHead>();
  private last = { number: 0, hash: genesis, at: '' };

  /** @param anchored told of each head that an anchor fixes, with the anchor's number: the record must hold that very event for ever */
  constructor(private readonly anchored: (head: ChainHead, anchor: number) => void = () => undefined) {}

  /** The number of the last anchor, 0 before the first; and the wall's time of its snapshot. */
  get number(): number {
    return this.last.number;
  }

  get at(): string {
    return this.last.at;
  }

  /** The heads as of the last anchor. */
  get heads(): readonly ChainHead[] {
    return [...this.known.values()];
  }

  /** The line that anchors these heads next. `at`: the wall's time of their snapshot, as a UTC instant. */
  next(heads: readonly ChainHead[], at: string): string {
    const moved = heads.filter(({ aggregate, seq, hash: head }) => { const before = this.known.get(aggregate); return before?.seq !== seq || before.hash !== head; });
    const present = new Set(heads.map(({ aggregate }) => aggregate));
    const gone = [...this.known.keys()].filter((aggregate) => !present.has(aggregate));
    const { number, hash: previous } = this.last;
    return canonicalText({ v: version, number: number + 1, at, previous, root: rootOf(heads), moved: inOrder(moved).map(pair), gone: gone.sort() });
  }

  /** Takes the next line, as it was kept. What does not follow is told, and changes nothing. */
  take(line: string): AnchorFault | undefined {
    const anchor = parsed(line);
    if (!anchor) return 'not-an-anchor';
    if (anchor.number !== this.last.number + 1 || anchor.previous !== this.last.hash) return 'out-of-order';
    const heads = new Map(this.known);
    for (const aggregate of anchor.gone) heads.delete(aggregate);
    for (const head of anchor.moved) heads.set(head.aggregate, head);
    if (rootOf([...heads.values()]) !== anchor.root) return 'root-differs';
    for (const aggregate of anchor.gone) this.known.delete(aggregate);
    for (const head of anchor.moved) {
      this.known.set(head.aggregate, head);
      this.anchored(head, anchor.number);
    }
    this.last = { number: anchor.number, hash: hash('sha256', line), at: anchor.at };
    return undefined;
  }
}

interface Anchor {
  readonly number: number;
  readonly at: string;
  readonly previous: string;
  readonly root: string;
  readonly moved: readonly ChainHead[];
  readonly gone: readonly string[];
}

type Pair = readonly [string, number, string];

const pair = ({ aggregate, seq, hash: head }: ChainHead): Pair => [aggregate, seq, head];

const inOrder = (heads: readonly ChainHead[]): ChainHead[] => [...heads].sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1));

/** SHA-256, in hex, over all heads in the order of their aggregates. */
function rootOf(heads: readonly ChainHead[]): string {
  return hash('sha256', canonicalText(inOrder(heads).map(pair)));
}

/** An anchor as its canonical text tells it; nothing else is one, not even the same in another spelling. */
function parsed(line: string): Anchor | undefined {
  try {
    const { number, at, previous, root, moved, gone, v } = JSON.parse(line) as Record<string, unknown> & { moved: Pair[]; gone: string[] };
    const heads = moved.map(([aggregate, seq, head]) => ({ aggregate, seq, hash: head }));
    const anchor = { number, at, previous, root, moved: heads, gone } as Anchor;
    return v === version && canonicalText({ v: version, ...anchor, moved: moved.map((one) => [...one]), gone }) === line ? anchor : undefined;
  } catch {
    return undefined;
  }
}
