import { anApi, lianxi, measure3, type Answer, type Asked } from '../world.fixture';

const acts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST').map(({ path }) => path);

describe('workflows renew', () => {
  it('renews nothing where the measure is concluded, and says why', async () => {
    const concluded = (asked: Asked): Answer => {
      if (asked.path.startsWith('/tasks?')) return { body: { items: [{ ...measure3, phase: 'concluded' }] } };
      return asked.path.startsWith('/tasks/') ? { body: { ...measure3, phase: 'concluded' } } : anApi(asked);
    };
    const { code, err, asked } = await lianxi('workflows renew 3', concluded);
    expect([code, err]).toEqual([1, ['✗ 措施3已经办结，它的工作流已经结束，无需续期。→ lianxi task 3']]);
    expect(acts(asked)).toEqual([]);
    expect((await lianxi('workflows renew 3', anApi)).code).toBe(0);
  });
});
