import { hash } from 'node:crypto';
import { canonicalText } from './canonical';
import { genesis } from './chain';

/** Where the chain of an aggregate ends. */
export interface ChainHead {
  readonly aggregate: string;
  readonly seq: number;
  readonly hash: string;
}

/** Why a line is not the next anchor: it is none; or it is one, and does not follow the one before it. */
export type AnchorFault = 'not-an-anchor' | 'out-of-order';

const version = 1;

/** The largest number of an event that a record can hold: an integer of PostgreSQL. */
const largest = 2_147_483_647;

/**
 * Anchors, one after the other: each fixes the heads of all chains in one snapshot of the record by one hash, its root, and is chained to the
 * one before it. Kept outside the database they show what was taken away there together with the heads. An anchor names the heads that moved
 * since the one before it, so that a reader of all of them knows every head at every anchor.
 */
export class AnchorLog {
  private readonly known = new Map<string, ChainHead>();
  private last = { number: 0, hash: genesis, at: '', root: '' };

  /** @param anchored told of each head that an anchor fixes, with the anchor's number: the record must hold that very event for ever */
  constructor(private readonly anchored: (head: ChainHead, anchor: number) => void = () => undefined) {}

  /** The number of the last anchor, 0 before the first. */
  get number(): number {
    return this.last.number;
  }

  /** The wall's time of the last anchor's snapshot; empty before the first. */
  get at(): string {
    return this.last.at;
  }

  /** The heads as of the last anchor. */
  get heads(): readonly ChainHead[] {
    return [...this.known.values()];
  }

  /** Whether the last anchor's root is that of all the heads told so far: that nothing of the lines before it is missing. */
  get isWhole(): boolean {
    return this.last.number === 0 || rootOf(this.heads) === this.last.root;
  }

  /** The line that anchors these heads next. `at`: the wall's time of their snapshot, as a UTC instant. */
  next(heads: readonly ChainHead[], at: string): string {
    const moved = heads.filter(({ aggregate, seq, hash: head }) => { const before = this.known.get(aggregate); return before?.seq !== seq || before.hash !== head; });
    const present = new Set(heads.map(({ aggregate }) => aggregate));
    const gone = [...this.known.keys()].filter((aggregate) => !present.has(aggregate));
    const { number, hash: previous } = this.last;
    return canonicalText({ v: version, number: number + 1, at, previous, root: rootOf(heads), moved: inOrder(moved).map(pair), gone: gone.sort() });
  }

  /**
   * Takes the next line, as it was kept. One that does not follow is told and taken all the same: what it fixes is fixed, and the next one
   * follows it. The last one once more, as a service may keep what was sent twice, is nothing.
   */
  take(line: string): AnchorFault | undefined {
    const anchor = parsed(line);
    if (!anchor) return 'not-an-anchor';
    const own = hash('sha256', line);
    if (own === this.last.hash) return undefined;
    const follows = anchor.number === this.last.number + 1 && anchor.previous === this.last.hash;
    for (const aggregate of anchor.gone) this.known.delete(aggregate);
    for (const head of anchor.moved) {
      this.known.set(head.aggregate, head);
      this.anchored(head, anchor.number);
    }
    this.last = { number: anchor.number, hash: own, at: anchor.at, root: anchor.root };
    return follows ? undefined : 'out-of-order';
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

const pair = ({ aggregate, seq, hash: head }: ChainHead): [string, number, string] => [aggregate, seq, head];

const inOrder = (heads: readonly ChainHead[]): ChainHead[] => [...heads].sort((a, b) => (a.aggregate < b.aggregate ? -1 : 1));

/** SHA-256, in hex, over all heads in the order of their aggregates. */
function rootOf(heads: readonly ChainHead[]): string {
  return hash('sha256', canonicalText(inOrder(heads).map(pair)));
}

/** An anchor as its canonical text tells it; nothing else is one, not even the same in another spelling. The place is not ours: nothing is taken on trust. */
function parsed(line: string): Anchor | undefined {
  try {
    const { v, number, at, previous, root, moved, gone, ...more } = JSON.parse(line) as Record<string, unknown>;
    if (v !== version || Object.keys(more).length > 0 || !isCount(number) || !isInstant(at) || !isHash(previous) || !isHash(root) || !isList(moved) || !isList(gone)) return undefined;
    if (!gone.every((aggregate) => typeof aggregate === 'string') || !moved.every(isPair)) return undefined;
    if (canonicalText({ v, number, at, previous, root, moved, gone }) !== line) return undefined;
    return { number, at, previous, root, moved: moved.map(([aggregate, seq, head]) => ({ aggregate, seq, hash: head })), gone };
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0 && (value as number) <= largest;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isInstant = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isPair = (value: unknown): value is [string, number, string] => isList(value) && value.length === 3 && typeof value[0] === 'string' && isCount(value[1]) && isHash(value[2]);
