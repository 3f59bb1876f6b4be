import { genesis, verifyChain } from '@lianxi/audit/chain';
import { addMilliseconds } from '@lianxi/domain/calendar/time';
import type { Move } from '@lianxi/domain/task/life.fixture';
import { life, makeMove, unscanned } from '@lianxi/domain/task/life.fixture';
import { LivedTask, activation, measure3 } from '@lianxi/domain/task/task.fixture';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import fc from 'fast-check';
import type { Head } from './append';
import { append, chained } from './append';

/** A task's chain as the command path grows it: by what one decision came to at a time, which may be nothing. */
class GrowingChain {
  private readonly task = new LivedTask(measure3, activation, { policy: unscanned, calendar: chinaCalendar });
  private now = activation;
  readonly rows: ReturnType<typeof chained>[number][] = [];
  head: Head = { aggregate: measure3.id, seq: 0, hash: genesis };
  /** Decisions that came to nothing: refused, or a step asked for early or again. */
  emptyHanded = 0;

  constructor(moves: readonly Move[]) {
    this.grow(0);
    for (const move of moves) {
      this.now = addMilliseconds(this.now, move.wait);
      const before = this.task.record.length;
      makeMove(this.task, move, this.now);
      this.grow(before);
    }
  }

  get happened(): readonly string[] {
    return this.task.events.map(({ type }) => type);
  }

  private grow(from: number): void {
    const decided = this.task.record.slice(from);
    if (decided.length === 0) this.emptyHanded += 1;
    this.rows.push(...chained(this.head, decided));
    this.head = append(this.head, decided).head;
  }
}

const always = (property: (chain: GrowingChain, at: number) => void) => {
  fc.assert(fc.property(life, fc.nat(), (moves, at) => { property(new GrowingChain(moves), at); }), { numRuns: 60 });
};

describe('whatever is asked of a task, in any order, accepted or refused', () => {
  it('its events are numbered 1, 2, 3 … without a hole, in the order in which they happened', () => {
    let emptyHanded = 0;
    always((chain) => {
      expect(chain.rows.map(({ seq }) => seq)).toEqual(chain.happened.map((_, index) => index + 1));
      expect(chain.rows.map(({ type }) => type)).toEqual(chain.happened);
      expect(chain.head.seq).toBe(chain.happened.length);
      emptyHanded += chain.emptyHanded;
    });
    expect(emptyHanded).toBeGreaterThan(100);
  });

  it('its chain is sound up to its head', () => {
    always((chain) => { expect(verifyChain(chain.rows, chain.head)).toBeUndefined(); });
  });

  it('its chain is broken by whichever event is taken away', () => {
    always((chain, at) => {
      const gone = at % chain.rows.length;
      expect(verifyChain(chain.rows.filter((_, index) => index !== gone), chain.head)).toMatchObject({ seq: gone + 1, fault: 'missing' });
    });
  });
});
