/** What a rehearsal's time goes into. */
export type Spending = 'acting' | 'telling' | 'jumping' | 'mornings' | 'reading';

/** How often, and how many milliseconds of the wall in all. */
export type Spent = Readonly<Record<Spending, { readonly times: number; readonly ms: number }>>;

/** Measures what a rehearsal's time goes into: nothing it does depends on it. */
export class Stopwatch {
  private readonly parts: Record<Spending, { times: number; ms: number }> = {
    acting: { times: 0, ms: 0 }, telling: { times: 0, ms: 0 }, jumping: { times: 0, ms: 0 }, mornings: { times: 0, ms: 0 }, reading: { times: 0, ms: 0 },
  };

  async during<T>(what: Spending, work: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.parts[what].times += 1;
      this.parts[what].ms += performance.now() - began;
    }
  }

  get spent(): Spent {
    return this.parts;
  }
}
