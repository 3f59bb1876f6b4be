import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false when `withinMs` has passed first. A condition that throws counts as no. */
export async function waitUntil(condition: () => boolean | Promise<boolean>, withinMs: number, everyMs = 50): Promise<boolean> {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await Promise.resolve().then(condition).catch(() => false)) return true;
    if (Date.now() >= end) return false;
    await pause(everyMs);
  }
}
