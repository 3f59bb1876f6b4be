import type { Actor } from '@lianxi/domain/organisation/actor';
import { addresseeOf } from '@lianxi/domain/organisation/actor';
import { markRead } from '@lianxi/persistence/reminders/decision-notice.sql';
import { wallClock } from '@lianxi/persistence/record/locks.sql';
import type { DataSource } from 'typeorm';
import { mustHaveRight, rightOf } from '../path/right';
import { transact } from '../path/transact';

/** Of a task or a strike-off list, the event that was told. */
export interface Shown {
  readonly aggregate: string;
  readonly seq: number;
}

/**
 * Marks in the actor's own inbox what they were shown: exactly that, so what comes meanwhile stays new. It decides nothing about a task and may be repeated.
 * @throws Refused for an actor whose right has ended
 */
export async function readInbox(record: DataSource, actor: Actor, programme: string, shown: readonly Shown[]): Promise<void> {
  await transact(record, [rightOf(actor), wallClock()] as const, ([holdings, [clock]]) => {
    if (!clock) throw new Error('The record answered nothing about its clock');
    mustHaveRight(actor, holdings, clock.wall.toISOString());
    return { writes: [markRead(shown, programme, addresseeOf(actor))], answer: undefined };
  });
}
