import type { Schemas } from '@lianxi/api-client/client';
import { v4 as randomId } from 'uuid';
import { api } from '../record/client';
import { every } from '../record/every';
import { answered, isRefusal } from '../record/refusal';

/** A morning on which a jump stood, and what came there. */
export interface Stop {
  /** Programme time. */
  readonly now: string;
  /** How many steps of each kind were carried out; kinds of which there were none are absent. */
  readonly kinds: Readonly<Partial<Record<Schemas['Reminder']['kind'], number>>>;
  readonly notices: number;
}

export interface Jump {
  readonly programme: string;
  /** The instant at which the clock shall stand, or run on from. */
  readonly to: string;
  /** Told on each morning, once its steps are carried out. */
  readonly stopped: (stop: Stop) => void;
  /** Told where the clock stands, whenever it is read. */
  readonly reads: (now: string) => void;
  /** Told of the measures whose steps are waited for, and of none once they are done. */
  readonly waits: (measures: readonly number[] | undefined) => void;
  /** Ends the jump on the next morning it comes to. */
  readonly signal: AbortSignal;
}

/** How long nothing may move before a jump is given up, how often it looks, and after how long it says what it waits for. */
const patience = { ms: 120_000, everyMs: 400, silentMs: 2_000 } as const;

/** The steps that are due were not carried out in good time. */
export class NotSettled extends Error {
  override readonly name = 'NotSettled';
}

/**
 * Jumps again and again until the clock has come to the instant: one jump goes no further than the next morning on which something is due, so that nothing on the way is passed over.
 * @throws NotSettled where the steps of a morning are not carried out; Refusal where the record says no
 */
export async function jumpTo(jump: Jump): Promise<void> {
  const { programme, to, stopped, signal } = jump;
  let { now } = await settled(jump);
  while (now < to && !signal.aborted) {
    const from = now;
    await jumpOnce(jump);
    ({ now } = await settled(jump));
    stopped(await stopOf(programme, from, now));
  }
}

/** One jump; while steps are under way it is refused, and asked for again with the same key once they are done. */
async function jumpOnce(jump: Jump): Promise<void> {
  const { programme, to } = jump;
  const key = randomId();
  const ask = () => answered(api.POST('/api/v1/programmes/{programme}/clock/jump', { params: { path: { programme }, header: { 'Idempotency-Key': key } }, body: { to } }));
  for (let begun = Date.now(); ;) {
    const answer = await ask().catch((error: unknown) => {
      if (isRefusal(error, 'programme-not-settled') && Date.now() - begun < patience.ms) return undefined;
      throw error;
    });
    if (answer) return;
    await settled(jump);
  }
}

/** Waits until nothing that is due is under way any more. */
async function settled({ programme, reads, waits }: Jump): Promise<Schemas['ClockReading']> {
  for (let begun = Date.now(); Date.now() - begun < patience.ms;) {
    const reading = await answered(api.GET('/api/v1/programmes/{programme}/clock', { params: { path: { programme } } }));
    reads(reading.now);
    if (reading.settled) {
      waits(undefined);
      return reading;
    }
    if (Date.now() - begun > patience.silentMs) waits(reading.unsettled);
    await new Promise((resolve) => { setTimeout(resolve, patience.everyMs); });
  }
  throw new NotSettled();
}

/** What came between two moments: both lists begin with the latest. */
async function stopOf(programme: string, from: string, now: string): Promise<Stop> {
  const page = (cursor: string | undefined) => ({ params: { path: { programme }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } });
  const [steps, notices] = await Promise.all([
    every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { ...page(cursor).params.query, state: 'sent' } } })), ({ at }) => at <= from),
    every((cursor) => answered(api.GET('/api/v1/programmes/{programme}/notices', page(cursor))), ({ deliveredAt }) => deliveredAt <= from),
  ]);
  const kinds: Partial<Record<Schemas['Reminder']['kind'], number>> = {};
  for (const { kind } of steps) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return { now, kinds, notices: notices.length };
}
