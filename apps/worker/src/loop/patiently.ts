import { setTimeout as pause } from 'node:timers/promises';
import { backoff } from '@lianxi/platform/loop/backoff';

/**
 * Tries until it succeeds, at most five seconds apart. Undefined when it was stopped first.
 * @param failed told of each failure and how many there have been
 */
export async function patiently<T>(attempt: () => Promise<T>, stopped: AbortSignal, failed: (error: unknown, times: number) => void): Promise<T | undefined> {
  for (let times = 1; !stopped.aborted; times += 1) {
    try {
      return await attempt();
    } catch (error) {
      failed(error, times);
      await pause(backoff(times), undefined, { signal: stopped }).catch(() => undefined);
    }
  }
  return undefined;
}
