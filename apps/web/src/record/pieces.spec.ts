import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '@lianxi/api-client/reply';
import { root } from '@lianxi/infra/local/paths';
import { inPieces, mostAtOnce, rowsOf } from './pieces';

const response = {} as Response;
const many = (count: number): readonly number[] => Array.from({ length: count }, (_, one) => one);

/** A house that takes no more at once than it does, and says no to one of the requests. */
function house(no?: number) {
  const asked: { key: string; items: readonly number[] }[] = [];
  const send = (items: readonly number[], key: string): Promise<Reply<{ items: readonly number[] }>> => {
    asked.push({ key, items });
    const isRefused = items.length === 0 || items.length > mostAtOnce || asked.length === no;
    return Promise.resolve(isRefused ? { error: 'no', response } : { data: { items }, response });
  };
  return { asked, sent: (count: number) => inPieces(many(count), 'key', send, (before, after) => ({ items: [...before.items, ...after.items] })) };
}

describe('many that are sent as one act', () => {
  it.each([[1, 1], [200, 1], [201, 2], [400, 2], [401, 3]])('%p go in %p requests, each with a key of its own, and have one answer, in order', async (count, requests) => {
    const { asked, sent } = house();
    expect((await sent(count)).data?.items).toEqual(many(count));
    expect([asked.length, new Set(asked.map(({ key }) => key)).size]).toEqual([requests, requests]);
  });

  it('have the same keys when they are sent again, so that each is done once', async () => {
    const [first, again] = [house(), house()];
    await Promise.all([first.sent(450), again.sent(450)]);
    expect(again.asked).toEqual(first.asked);
  });

  it('end with the first no, which is their answer', async () => {
    const { asked, sent } = house(2);
    expect(await sent(600)).toMatchObject({ error: 'no' });
    expect(asked).toHaveLength(2);
  });

  it('are as many at once as every form takes that is sent so', () => {
    const { components: { schemas } } = JSON.parse(readFileSync(join(root, 'apps', 'api', 'openapi.json'), 'utf8')) as { components: { schemas: Record<string, { properties: Record<string, { maxItems?: number }> }> } };
    const forms = [['ReceiptsForm', 'tasks'], ['ContributionsForm', 'items'], ['ReviewsForm', 'items'], ['MovesForm', 'items'], ['ReadForm', 'items']] as const;
    expect(forms.map(([form, many]) => schemas[form]?.properties[many]?.maxItems)).toEqual(forms.map(() => mostAtOnce));
  });

  it('tell what became of each row', () => {
    const row = (task: string) => ({ task, status: 200 });
    expect(rowsOf({ items: [row('a')] }, { items: [row('b')] }).items.map(({ task }) => task)).toEqual(['a', 'b']);
  });
});
