import { waitUntil } from '@lianxi/infra/local/wait-until';

/**
 * Waits for what a test needs to go on. What throws is not true yet.
 * @param what finishes the sentence 'It did not happen that …'
 * @throws when it has not come true in time; `withinMs` is generous, because a busy machine is no failure
 */
export async function until(what: string, condition: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  if (!await waitUntil(condition, withinMs, 100)) throw new Error(`It did not happen within ${withinMs / 1_000} s that ${what}.`);
}
