import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { Surroundings } from './surroundings';
import { Stalled } from './surroundings';

/** How long something is waited for in all, unless the surroundings say otherwise, and how often that is said, in milliseconds. */
const limits = { all: 600_000, sayEvery: 5_000 } as const;

/** How fast it is looked again. */
export interface Pace {
  readonly firstMs: number;
  readonly factor: number;
  readonly atMostMs: number;
}

/** Waits for one thing: pauses that grow, said now and then, and an end to them. */
export class Patience {
  private waited = 0;
  private said = 0;
  private nextMs: number;

  constructor(private readonly around: Surroundings, private readonly pace: Pace) {
    this.nextMs = pace.firstMs;
  }

  /**
   * Pauses before the next attempt.
   * @param spentMs what the attempt itself took, where that is long
   * @throws Stalled once it has lasted too long
   */
  async rest(forWhat: Bilingual, spentMs = 0): Promise<void> {
    const pause = this.nextMs;
    this.waited += pause + spentMs;
    const all = this.around.patienceMs ?? limits.all;
    if (this.waited > all) {
      const { zh, en } = spoken(all);
      throw new Stalled({ zh: `等了${zh}：${forWhat.zh}`, en: `After ${en} still waiting: ${forWhat.en}` });
    }
    if (this.waited - this.said >= limits.sayEvery) {
      this.said = this.waited;
      this.around.waits(forWhat);
    }
    this.nextMs = Math.min(pause * this.pace.factor, this.pace.atMostMs);
    await this.around.pause(pause);
  }
}

const spoken = (ms: number): Bilingual => (ms < 60_000 ? { zh: `${ms / 1_000}秒`, en: `${ms / 1_000} seconds` } : { zh: `${ms / 60_000}分钟`, en: `${ms / 60_000} minutes` });
