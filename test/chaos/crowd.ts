import { setTimeout as pause } from 'node:timers/promises';
import { byLot, chance } from '@lianxi/rehearsal/bureaus/chance';
import { ask } from './ask';
import type { Desk } from './desk';
import type { Intent, Journal } from './journal';

export interface CrowdOptions {
  /** The APIs to ask, each in turn. */
  readonly urls: readonly string[];
  readonly journal: Journal;
  readonly seed: number;
}

/** How long somebody goes on asking. */
const patienceMs = 120_000;

/**
 * Seeded people at work, one for each task. An act without an answer is sent again under the same key until there is one; of contributions,
 * which nothing else waits for, every other one is given up, so that what was never acknowledged is judged too.
 */
export class Crowd {
  private isOver = false;
  private readonly working: readonly Promise<void>[];

  constructor(desks: readonly Desk[], private readonly options: CrowdOptions) {
    this.working = desks.map((desk) => this.work(desk));
  }

  /** Ends their work, once each of them has the answer it waits for. */
  async goHome(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.working);
  }

  private async work(desk: Desk): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const lot = (what: string): number => chance(this.options.seed, desk.task, turn, what);
      const act = desk.next(lot);
      const done = await this.carry(act.intent, act.mayBeGivenUp && lot('give up') < 0.5);
      if (done) act.happened();
      await pause(byLot(5, 120, lot('pause')));
    }
  }

  private async carry(intent: Intent, givesUp: boolean): Promise<boolean> {
    const { journal, urls } = this.options;
    journal.intend(intent);
    const end = performance.now() + patienceMs;
    for (let request = 0; performance.now() < end; request += 1) {
      const told = await ask(urls[request % urls.length]!, intent);
      journal.note(intent, told);
      if (told.outcome !== 'unknown' || givesUp) return told.outcome === 'acknowledged';
      await pause(100);
    }
    throw new Error(`${intent.who} has waited for ${patienceMs / 1_000} s to be told what became of ${intent.path}`);
  }
}
