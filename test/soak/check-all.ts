import { createLianxiClient } from '@lianxi/api-client/client';
import { inRecord } from '../chaos/quiet';
import type { Stage } from '../chaos/stage';
import { shownBy } from '../support/examples';

/** What `lianxi check` finds in any programme, in words; at most ten of each. */
export async function checkAll(stage: Stage): Promise<string[]> {
  const api = createLianxiClient({ baseUrl: stage.apis[0]!.url, headers: { authorization: shownBy('lianxi-office/office') } });
  const { rows } = await inRecord<{ id: string }>(stage, 'SELECT id FROM programme ORDER BY id');
  const found: string[] = [];
  for (const { id } of rows) {
    const { data, response } = await api.GET('/api/v1/check', { params: { query: { programme: id } } });
    if (!data?.temporalAsked) found.push(`${id} could not be checked: ${response.status}`);
    else found.push(...data.differences.slice(0, 10).map(({ kind, where, found: what }) => `${id}: ${kind} ${where}: ${what}`));
  }
  return found;
}
