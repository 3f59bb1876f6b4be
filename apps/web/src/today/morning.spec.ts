import type { Schemas } from '@lianxi/api-client/client';
import { latestMorning } from './morning';

const letter = (deliveredAt: string, ...keys: string[]): Schemas['Notice'] => ({
  id: keys.join(), bureau: 'caizhengju', role: 'liaison', deliveredAt, lines: keys.map((key) => ({ key }) as Schemas['Notice']['lines'][number]),
});

describe('the latest morning of a post', () => {
  it('is all its letters of that morning: to the role, and to the post that handles a part', () => {
    const morning = latestMorning([letter('2020-12-17T01:00:00.000Z', 'a', 'b'), letter('2020-12-17T01:00:00.000Z', 'c'), letter('2020-12-16T01:00:00.000Z', 'd')]);
    expect(morning).toMatchObject({ deliveredAt: '2020-12-17T01:00:00.000Z', lines: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] });
  });

  it('is none where nothing came', () => {
    expect(latestMorning([])).toBeNull();
  });
});
