import { shownBy } from '../support/examples';
import type { Decided, Intent, Told } from './journal';

/** How long a client waits for an answer. */
const patienceMs = 15_000;

/** Sends an intent once. A broken connection and a 503 say alike that nobody knows. */
export async function ask(url: string, intent: Intent): Promise<Told> {
  const response = await fetch(`${url}/api/v1/${intent.path}`, { method: 'POST', signal: AbortSignal.timeout(patienceMs), ...asSent(intent) }).catch(() => undefined);
  if (!response || response.status === 503) return { outcome: 'unknown' };
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return { outcome: 'unknown' };
  return response.ok ? toldBy(JSON.parse(text) as Answer) : { outcome: 'refused', refusal: text };
}

function asSent({ key, who, body, file, once }: Intent): Pick<RequestInit, 'headers' | 'body'> {
  const headers = { authorization: shownBy(who), ...(!once && { 'idempotency-key': key }) };
  if (!file) return { headers: { ...headers, ...(body && { 'content-type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) };
  const form = new FormData();
  for (const [field, value] of Object.entries(body ?? {})) form.append(field, String(value));
  form.append('file', new Blob([file.bytes]), file.name);
  return { headers, body: form };
}

/** What the API answers: of a task, of a list or of the organisation; of an erasure, which names what it is of; of several, each by itself; or something that stands in no chain. */
interface Answer {
  readonly at?: string;
  readonly seq?: number;
  readonly events?: readonly string[];
  readonly aggregate?: string;
  readonly list?: string;
  readonly task?: string;
  readonly items?: readonly { readonly status: number; readonly decision?: Answer; readonly problem?: object; readonly notTried?: true }[];
}

/** Of several the whole is sent again where one has no answer: whoever has theirs is told the same. */
function toldBy(answer: Answer): Told {
  const rows = answer.items ?? [];
  if (rows.some(({ status, notTried }) => status === 503 || notTried)) return { outcome: 'unknown' };
  const refused = rows.find(({ problem }) => problem);
  if (refused) return { outcome: 'refused', refusal: JSON.stringify(refused.problem) };
  return { outcome: 'acknowledged', decided: [answer, ...rows.map(({ decision }) => decision ?? {})].flatMap(decidedIn) };
}

function decidedIn({ at, seq, events, aggregate, list, task }: Answer): Decided[] {
  return seq === undefined || events === undefined ? [] : [{ aggregate: aggregate ?? list ?? task ?? 'organisation', seq, events, ...(at !== undefined && { at }) }];
}
