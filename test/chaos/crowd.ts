import { setTimeout as pause } from 'node:timers/promises';
import { byLot, chance } from '@lianxi/rehearsal/bureaus/chance';
import { ask } from './ask';
import type { Intent, Journal, Told } from './journal';

/** A number from 0 up to 1 for a purpose. */
export type Lot = (what: string) => number;

/** What somebody does next. */
export interface NextAct {
  readonly intent: Intent;
  readonly mayBeGivenUp: boolean;
  /** To be told once it is acknowledged; of what is never sent again, in any case. */
  happened(told: Told): void;
}

/** Somebody at work. */
export interface AtWork {
  /** What nobody else in the crowd is called. */
  readonly name: string;
  /** Undefined once there is nothing left to do. */
  next(lot: Lot): NextAct | undefined;
}

export interface CrowdOptions {
  /** The APIs to ask, each in turn. */
  readonly urls: readonly string[];
  /** All of them are asked at once, in place of one after the other. */
  readonly atOnce?: true;
  readonly journal: Journal;
  readonly seed: number;
}

/** How long somebody goes on asking. */
const patienceMs = 120_000;

/**
 * Seeded people at work, each at something that is nobody else's. An act without an answer is sent again under the same key until there is one; of contributions,
 * which nothing else waits for, every other one is given up, so that what was never acknowledged is judged too.
 */
export class Crowd {
  private isOver = false;
  private readonly working: readonly Promise<void>[];

  constructor(people: readonly AtWork[], private readonly options: CrowdOptions) {
    this.working = people.map((one) => this.work(one));
  }

  /** Ends their work, once each of them has the answer it waits for. */
  async goHome(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.working);
  }

  private async work(one: AtWork): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const lot = (what: string): number => chance(this.options.seed, one.name, turn, what);
      const act = one.next(lot);
      if (!act) return;
      const { once } = act.intent;
      const told = await this.carry(act.intent, once ?? (act.mayBeGivenUp && lot('give up') < 0.5));
      if (told.outcome === 'acknowledged' || (once && told.outcome === 'unknown')) act.happened(told);
      await pause(byLot(5, 120, lot('pause')));
    }
  }

  private async carry(intent: Intent, givesUp: boolean): Promise<Told> {
    const { journal, urls } = this.options;
    journal.intend(intent);
    const end = performance.now() + patienceMs;
    for (let request = 0; performance.now() < end; request += 1) {
      const told = await this.askOnce(intent, urls[request % urls.length]!);
      journal.note(intent, told);
      if (told.outcome !== 'unknown' || givesUp) return told;
      await pause(100);
    }
    throw new Error(`${intent.who} has waited for ${patienceMs / 1_000} s to be told what became of ${intent.path}`);
  }

  /** Whoever answers to the same key must answer the same. */
  private async askOnce(intent: Intent, url: string): Promise<Told> {
    if (!this.options.atOnce || intent.once) return await ask(url, intent);
    const heard = (await Promise.all(this.options.urls.map((one) => ask(one, intent)))).filter(({ outcome }) => outcome !== 'unknown');
    const [first = { outcome: 'unknown' }] = heard;
    const answers = [...new Set(heard.map((told) => JSON.stringify(told)))];
    return answers.length > 1 ? { outcome: 'refused', refusal: `answered differently: ${answers.join(' ')}` } : first;
  }
}
