import { createLianxiClient } from '@lianxi/api-client/client';
import type { Schemas } from '@lianxi/api-client/client';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { shownBy } from '../support/examples';
import { until } from '../support/until';

/** The rehearsal that the examples of the API's document speak of. */
const programme = 'xinxiang-demo';

/** Starts it on the morning the examples are told of, signs for every bureau and sees its workflows run: whatever the document shows can be done. */
export async function layGround(url: string): Promise<void> {
  const as = (who: string) => createLianxiClient({ baseUrl: url, headers: { authorization: shownBy(who) } });
  // What the examples show can be done needs no papers.
  const { practice: _practice, ...plan } = xinxiangPlan;
  const activation = { id: programme, mode: 'rehearsal', plan, startsAt: '2020-12-17T00:58:30.000Z' } as unknown as Schemas['Activation'];
  done(await as('lianxi-office/office').POST('/api/v1/programmes', { params: { header: { 'Idempotency-Key': 'fuzz-activation' } }, body: activation }));
  const { items } = done(await as('lianxi-office/office').GET('/api/v1/tasks', { params: { query: { programme, limit: 200 } } }));
  for (const { id, measure, waitingFor } of items) for (const { bureau, what } of waitingFor) {
    if (what !== 'receipt') continue;
    const key = { 'Idempotency-Key': `fuzz-receipt-${measure}-${bureau}` };
    await as(`${bureau}/liaison`).POST('/api/v1/tasks/{id}/receipt', { params: { path: { id }, header: key }, body: { bureau } });
  }
  // Asked before a worker has taken them up, workflows are out of reach, and say so.
  for (const { id, measure } of items) {
    await until(`the workflow of measure ${measure} answers`, async () => (await as('lianxi-office/office').GET('/api/v1/tasks/{id}/workflow', { params: { path: { id } } })).response.ok);
  }
}

function done<T>({ data, error, response }: { readonly data?: T; readonly error?: unknown; readonly response: Response }): T {
  if (data === undefined) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
  return data;
}
