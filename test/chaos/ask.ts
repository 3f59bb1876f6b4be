import { shownBy } from '../support/examples';
import type { Acknowledged, Entry, Intent } from './journal';

/** What a request came to, as its sender can tell. */
export type Told = Pick<Entry, 'outcome' | 'answer' | 'refusal'>;

/** How long a client waits for an answer. */
const patienceMs = 15_000;

/** Sends an intent once. A broken connection and a 503 say alike that nobody knows. */
export async function ask(url: string, { key, who, task, path, body }: Intent): Promise<Told> {
  const response = await fetch(`${url}/api/v1/tasks/${task}/${path}`, {
    method: 'POST',
    signal: AbortSignal.timeout(patienceMs),
    headers: { 'authorization': shownBy(who), 'idempotency-key': key, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response || response.status === 503) return { outcome: 'unknown' };
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return { outcome: 'unknown' };
  return response.ok ? { outcome: 'acknowledged', answer: JSON.parse(text) as Acknowledged } : { outcome: 'refused', refusal: text };
}
