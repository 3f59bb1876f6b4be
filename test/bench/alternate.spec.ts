import { alternate, rotated } from './alternate';
import type { Round } from './figures';

describe('systems that take turns', () => {
  it('are begun by another one each round', async () => {
    const order: string[] = [];
    const turn = (name: string) => (clients: number): Promise<Round> => { order.push(name); return Promise.resolve({ p50: clients, p99: 1, rate: 1 }); };
    const found = await alternate({ ours: turn('ours'), theirs: turn('theirs') }, 8, 3, () => undefined);
    expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
    expect(found.ours).toEqual(Array.from({ length: 3 }, () => ({ p50: 8, p99: 1, rate: 1 })));
  });

  it('are all there in every order', () => {
    expect(rotated(['a', 'b', 'c'], 4)).toEqual(['b', 'c', 'a']);
    expect(rotated([], 1)).toEqual([]);
  });
});
