import { randomUUID } from 'node:crypto';
import type { Schemas } from '@lianxi/api-client/client';
import { momentIn } from '@lianxi/wording/moment';
import { sayWhatIsAwaited } from './awaited';
import type { Desk } from './desk';
import { NotDone } from './ending';
import type { Identity } from './identity';
import { everything } from './pages';
import { Refused } from './problem';

/** Where a jump stood for a moment, and what happened there. */
export interface Stop {
  /** Programme time. */
  readonly now: string;
  readonly steps: number;
  /** How many of them were of each kind; kinds of which there were none are absent. */
  readonly kinds: Readonly<Partial<Record<StepKind, number>>>;
  readonly notices: number;
}

type StepKind = Schemas['Reminder']['kind'];

/** A jump to be made. */
interface Jump {
  readonly programme: string;
  /** The instant at which the clock shall stand, or run on from. */
  readonly to: string;
  readonly by: Identity;
  /** Told at each stop, once its steps are done and its notices stand in the inboxes. */
  readonly report: (stop: Stop) => void;
  /** The idempotency key of the jump that starts at that programme time. */
  readonly keyAt?: (now: string) => string;
}

/** How long nothing may move before a jump is given up, how often it looks, and after how long it says what it waits for. */
const patience = { ms: 120_000, everyMs: 400, silentMs: 5_000 } as const;

/**
 * Jumps again and again until the clock has come to the instant: one jump goes no further than the next morning on which
 * something is due, so that nothing on the way is passed over.
 * @throws NotDone when the programme does not settle
 */
export async function jumpTo(desk: Desk, jump: Jump): Promise<string> {
  await finish(desk, jump);
  for (;;) {
    // A clock that runs has moved on since the last stop: what is counted next comes after this moment.
    const { now: from } = await clockOf(desk, jump.programme);
    const now = await jumpOnce(desk, jump, from);
    jump.report(await settled(desk, jump.programme, from, now));
    if (now >= jump.to) return now;
  }
}

/** What an earlier jump did not wait for, ended before its time: it comes first, and is reported as that jump would have. */
async function finish(desk: Desk, { programme, report }: Jump): Promise<void> {
  const [{ now }, first] = await Promise.all([clockOf(desk, programme), nextDue(desk, programme)]);
  if (first !== undefined && first <= now) report(await settled(desk, programme, new Date(Date.parse(first) - 1).toISOString(), now));
}

/** When the next step of a programme is due. */
async function nextDue(desk: Desk, programme: string): Promise<string | undefined> {
  const { items: [first] } = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'upcoming', limit: 1 } } }));
  return first?.at;
}

/** A programme with the time it is there. */
export function clockOf(desk: Desk, programme: string) {
  return desk.ask((api) => api.GET('/api/v1/programmes/{programme}', { params: { path: { programme } } }));
}

/** One jump; while steps are being carried out it is refused and asked for again. */
async function jumpOnce(desk: Desk, { programme, to, by, keyAt = () => randomUUID() }: Jump, from: string): Promise<string> {
  const key = keyAt(from);
  const request = () => desk.act(by, (api, idempotencyKey) => api.POST('/api/v1/programmes/{programme}/clock/jump', {
    params: { path: { programme }, header: { 'Idempotency-Key': idempotencyKey } },
    body: { to },
  }), key);
  const answer = await patiently(desk, async () => request().catch((error: unknown) => {
    if (error instanceof Refused && error.rule === 'programme-not-settled') return undefined;
    throw error;
  }), { slow: () => sayWhatIsAwaited(desk, programme) });
  if (!answer) throw notSettled(from);
  return answer.now;
}

/** Waits until nothing is due any more at that time, and counts what was done since the one before. */
async function settled(desk: Desk, programme: string, from: string, now: string): Promise<Stop> {
  const done = await patiently(desk, async () => ((await nextDue(desk, programme) ?? '9999') <= now ? undefined : true), { slow: () => sayWhatIsAwaited(desk, programme) });
  if (!done) throw notSettled(now);
  const steps = await stepsSince(desk, programme, from);
  const notices = steps.length === 0 ? 0 : await patiently(desk, async () => (await noticesSince(desk, programme, from)) || undefined, { ms: 10_000 });
  return { now, steps: steps.length, kinds: countsOf(steps), notices: notices ?? 0 };
}

/** The steps planned for after that time that were carried out: the list begins with the latest. */
async function stepsSince(desk: Desk, programme: string, from: string) {
  return everything(async (cursor) => {
    const page = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/reminders', { params: { path: { programme }, query: { state: 'sent', limit: 200, cursor } } }));
    const fresh = page.items.filter(({ at }) => at > from);
    return fresh.length === page.items.length ? page : { items: fresh };
  });
}

function countsOf(steps: readonly Schemas['Reminder'][]): Stop['kinds'] {
  const counts: Partial<Record<StepKind, number>> = {};
  for (const { kind } of steps) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

async function noticesSince(desk: Desk, programme: string, from: string): Promise<number> {
  const { items } = await desk.ask((api) => api.GET('/api/v1/programmes/{programme}/notices', { params: { path: { programme }, query: { limit: 50 } } }));
  return items.filter(({ deliveredAt }) => deliveredAt > from).length;
}

interface Waiting {
  readonly ms?: number;
  /** Told once, after some seconds without an answer. */
  readonly slow?: () => Promise<void>;
}

/** Tries until there is an answer, or undefined when patience ends. */
async function patiently<T>(desk: Desk, attempt: () => Promise<T | undefined>, { ms = patience.ms, slow }: Waiting): Promise<T | undefined> {
  let isTold = false;
  for (let waited = 0; waited <= ms; waited += patience.everyMs) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
    if (waited >= patience.silentMs && !isTold) {
      isTold = true;
      await slow?.();
    }
    await desk.pause(patience.everyMs);
  }
  return undefined;
}

function notSettled(now: string): NotDone {
  const seconds = patience.ms / 1_000;
  return new NotDone({
    zh: `等了${seconds}秒，到期的步骤仍未办完（方案时间停在${momentIn('zh', now)}）。工作进程或 Temporal 可能没有运行：请看 npm run status，再运行 lianxi check。`,
    en: `After ${seconds} s the steps that are due are still not done (the programme stands at ${momentIn('en', now)}). The worker or Temporal may not be running: see 'npm run status', then 'lianxi check'.`,
  });
}
