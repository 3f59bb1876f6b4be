import type { ListRow } from '@lianxi/persistence/strike-off-list/strike-off-list.queries';
import type { DataSource, FindOperator } from 'typeorm';
import { ListingsService } from './listings.service';

/** A list of one milestone of a task, so long. */
const row = (id: string, head: string, task: string) => ({ id, head, state: { id, phase: 'signed', items: [{ task, milestone: 'd5-2020' }] } }) as unknown as ListRow;

/** The record of some lists, and which of them were read. */
function listed(...rows: ListRow[]) {
  const read: string[][] = [];
  const manager = {
    find: () => Promise.resolve(rows.map(({ id, head }) => ({ id, head }))),
    findBy: (_of: unknown, { id }: { id: FindOperator<string> }) => {
      const asked = id.value as unknown as readonly string[];
      read.push([...asked]);
      return Promise.resolve(rows.filter((one) => asked.includes(one.id)));
    },
  };
  return { rows, read, listings: new ListingsService({ manager } as unknown as DataSource) };
}

describe('the lists of a programme that stand', () => {
  it('are read once, and anew only where something has happened to one', async () => {
    const { rows, read, listings } = listed(row('1', 'drawn 1', 'third'), row('2', 'drawn 2', 'third'));
    expect((await listings.of('demo')).headsNaming('third')).toEqual(['drawn 1', 'drawn 2']);
    await listings.of('demo');
    rows[1] = row('2', 'put 2', 'fourth');
    const after = await listings.of('demo');
    expect([after.headsNaming('third'), after.headsNaming('fourth')]).toEqual([['drawn 1'], ['put 2']]);
    expect(read).toEqual([['1', '2'], ['2']]);
  });

  it('are those that were not withdrawn by now', async () => {
    const { rows, listings } = listed(row('1', 'drawn 1', 'third'));
    await listings.of('demo');
    rows.pop();
    expect((await listings.of('demo')).headsNaming('third')).toEqual([]);
  });
});
