import type { Schemas } from '@lianxi/api-client/client';
import { randomUUID } from 'node:crypto';
import type { AtWork, Lot, NextAct } from './crowd';
import type { Intent, Told } from './journal';
import { onTask } from './life';
import type { PaperAct } from './paper-life';
import { paperLife } from './paper-life';

/**
 * What the people of one task can do without ever being refused: receipts, each once; the whole life of one milestone's paper, again
 * and again; and contributions to another one.
 */
export class Desk implements AtWork {
  private readonly unsigned: string[];
  private readonly contributors: readonly string[];
  private readonly life: Generator<PaperAct, never, Told | undefined>;
  private paper: PaperAct;

  constructor(private readonly of: Schemas['Task']) {
    const municipal = of.parts.filter(({ kind }) => kind === 'municipal').map(({ bureau }) => bureau);
    this.unsigned = [...municipal];
    this.contributors = municipal.filter((bureau) => bureau !== of.coordinator.bureau);
    this.life = paperLife(of);
    this.paper = this.life.next().value;
  }

  get name(): string {
    return this.of.id;
  }

  next(lot: Lot): NextAct {
    const kind = lot('kind');
    if (kind < 0.15 && this.unsigned.length > 0) return this.receipt();
    return kind < 0.5 || this.contributors.length === 0 || this.of.milestones.length < 2 ? this.turn() : this.contribution(lot);
  }

  private receipt(): NextAct {
    const bureau = this.unsigned[0]!;
    return { intent: this.intent(`${bureau}/liaison`, 'receipt', { bureau }), mayBeGivenUp: false, happened: () => { this.unsigned.shift(); } };
  }

  private turn(): NextAct {
    const { who, path, body } = this.paper;
    return { intent: this.intent(who, `milestones/${this.of.milestones[0]!.key}/${path}`, body), mayBeGivenUp: false, happened: (told) => { this.paper = this.life.next(told).value; } };
  }

  private contribution(lot: Lot): NextAct {
    const bureau = this.contributors[Math.floor(lot('bureau') * this.contributors.length)]!;
    const text = `配合情况 ${randomUUID()}`;
    const intent = this.intent(`${bureau}/liaison`, `milestones/${this.of.milestones[1]!.key}/contribution`, { bureau, text });
    return { intent: { ...intent, text }, mayBeGivenUp: true, happened: () => undefined };
  }

  private intent(who: string, path: string, body?: Intent['body']): Intent {
    return { ...onTask(this.of.id, who, path, body), key: randomUUID() };
  }
}
