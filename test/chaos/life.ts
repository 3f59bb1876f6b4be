import { randomUUID } from 'node:crypto';
import type { AtWork, NextAct } from './crowd';
import type { Intent, Told } from './journal';

/** What somebody asks, before it has its key. */
export type Act = Omit<Intent, 'key'>;

/** What people do one after another, none of it to be refused; each act is told what became of it before the next. */
export type Life = Generator<Act, void, Told>;

/** Everything of an official kind that happens in these lives rests on this. */
export const authority = { kind: 'instruction', number: '示例批示〔2020〕12号', on: '2020-10-12' };

/** Programme time stands still where these lives are led. */
export const today = '2020-10-12';

export const [office, security, system] = ['lianxi-office/office', 'lianxi-office/security-admin', 'lianxi-office/system-admin'];

/** Asks something of a task, below its address. */
export function onTask(aggregate: string, who: string, path: string, body?: Intent['body']): Act {
  return { who, aggregate, path: `tasks/${aggregate}/${path}`, ...(body && { body }) };
}

/** The number of the event an answer came to, or of one so many before it. */
export function seqOf({ decided = [] }: Told, before = 0): number {
  return (decided[0]?.seq ?? 0) - before;
}

/** Those who lead a life together. */
export class Leading implements AtWork {
  private current: Act | undefined;

  constructor(readonly name: string, private readonly life: Life) {
    this.current = life.next().value ?? undefined;
  }

  next(): NextAct | undefined {
    return this.current && {
      intent: { ...this.current, key: randomUUID() },
      mayBeGivenUp: false,
      happened: (told) => { this.current = this.life.next(told).value ?? undefined; },
    };
  }
}
