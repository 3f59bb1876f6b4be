import { anApi, lianxi, problem, type Answer, type Asked } from '../world.fixture';

const days = ['2020-12-17T00:58:30.000Z', '2020-12-28T01:00:00.000Z', '2020-12-31T01:00:00.000Z', '2021-02-05T01:00:00.000Z'];

/** A rehearsal whose clock stops on each of the days, with four steps and a notice on each. */
function rehearsal(refusals: number) {
  let [place, left] = [0, refusals];
  return (asked: Asked): Answer => {
    const now = days[place] ?? '';
    if (asked.path.endsWith('/clock/jump')) {
      if (left-- > 0) return problem('programme-not-settled', 409);
      [place, left] = [place + 1, refusals];
      return { body: { programme: 'xinxiang-demo', clock: { kind: 'standing', at: days[place] }, now: days[place] } };
    }
    if (asked.path.includes('state=upcoming')) return { body: { items: [] } };
    if (asked.path.includes('state=sent')) return { body: { items: days.slice(1, place + 1).reverse().flatMap((at) => [{ at, kind: 'urge' }, { at, kind: 'remind' }, { at, kind: 'remind' }, { at, kind: 'putOnAgenda' }]) } };
    if (asked.path.includes('/notices')) return { body: { items: days.slice(1, place + 1).reverse().map((deliveredAt) => ({ deliveredAt })) } };
    return asked.path === '/programmes/xinxiang-demo' ? { body: { id: 'xinxiang-demo', now } } : anApi(asked);
  };
}

const jumps = (asked: readonly Asked[]) => asked.filter(({ path }) => path.endsWith('/jump'));

describe('clock jump', () => {
  it('is repeated until the date is reached, and says what happened on each day on the way', async () => {
    const { code, out, asked } = await lianxi('clock jump 2021-02-05', rehearsal(0));
    expect(code).toBe(0);
    expect(jumps(asked).map(({ body }) => body)).toEqual(Array(3).fill({ to: '2021-02-05T01:00:00.000Z' }));
    expect(out.slice(0, 3)).toEqual([
      '  2020-12-28 周一 09:00 · 提醒 2 · 催办 1 · 提请上会 1 · 通知 1',
      '  2020-12-31 周四 09:00 · 提醒 2 · 催办 1 · 提请上会 1 · 通知 1',
      '  2021-02-05 周五 09:00 · 提醒 2 · 催办 1 · 提请上会 1 · 通知 1',
    ]);
  });

  it('says of a day on which nothing was due that nothing was', async () => {
    const quiet = (asked: Asked): Answer => {
      if (asked.path.endsWith('/clock/jump')) return { body: { programme: 'xinxiang-demo', clock: { kind: 'standing', at: '2021-01-04T01:00:00.000Z' }, now: '2021-01-04T01:00:00.000Z' } };
      return asked.path.includes('/reminders') ? { body: { items: [] } } : anApi(asked);
    };
    expect((await lianxi('clock jump 2021-01-04', quiet)).out[0]).toBe('  2021-01-04 周一 09:00 · 没有到期的步骤');
    expect((await lianxi('clock jump 2021-01-04 --lang en', quiet)).out[0]).toBe('  2021-01-04 Mon 09:00 · nothing was due');
  });

  it('waits while steps are being carried out', async () => {
    const { code, asked, pauses } = await lianxi('clock jump 2021-02-05', rehearsal(3));
    expect(code).toBe(0);
    expect(jumps(asked)).toHaveLength(3 * 4);
    expect(pauses).toHaveLength(3 * 3);
  });

  it.each([
    ['Temporal where that does not answer', problem('workflow-unreachable', 503), /Temporal 没有答复.*npm start -- temporal/],
    ['the steps under way else', { body: { version: 1 } }, /正在等到期的步骤办完（措施3、4）.*npm run status/],
  ])('says within ten seconds what it waits for, once: %s', async (_what, run, sentence) => {
    const stuck = rehearsal(40);
    const { code, err, pauses } = await lianxi('clock jump 2020-12-28', (asked) => {
      if (asked.path.endsWith('/workflow')) return run;
      return asked.path.endsWith('/clock') ? { body: { settled: false, unsettled: [3, 4] } } : stuck(asked);
    });
    expect([code, err.length]).toEqual([0, 1]);
    expect(err[0]).toMatch(sentence);
    expect(pauses.length).toBeGreaterThan(13);
  });

  it('does not say that Temporal is away where it only has just been started', async () => {
    const stuck = rehearsal(40);
    let looks = 0;
    const { err } = await lianxi('clock jump 2020-12-28', (asked) => {
      if (asked.path.endsWith('/workflow')) return ++looks < 3 ? problem('workflow-unreachable', 503) : { body: { version: 1 } };
      return asked.path.endsWith('/clock') ? { body: { settled: false, unsettled: [3] } } : stuck(asked);
    });
    expect(err.join()).toMatch(/^ {2}… 正在等到期的步骤办完（措施3）/);
  });

  it('reports first what came since an earlier jump was broken off', async () => {
    let looks = 0;
    const brokenOff = (asked: Asked): Answer => {
      if (asked.path.includes('state=upcoming')) {
        looks += 1;
        return { body: { items: looks < 4 ? [{ at: '2020-12-28T01:00:00.000Z' }] : [] } };
      }
      if (asked.path.includes('state=sent')) return { body: { items: [{ at: '2020-12-28T01:00:00.000Z', kind: 'urge' }, { at: '2020-12-17T01:00:00.000Z', kind: 'remind' }] } };
      if (asked.path.includes('/notices')) return { body: { items: [{ deliveredAt: '2020-12-28T01:00:00.000Z' }] } };
      if (asked.path.endsWith('/jump')) return { body: { now: '2020-12-28T01:00:00.000Z' } };
      return asked.path === '/programmes/xinxiang-demo' ? { body: { id: 'xinxiang-demo', now: '2020-12-28T01:00:00.000Z' } } : anApi(asked);
    };
    expect((await lianxi('clock jump 2020-12-28', brokenOff)).out[0]).toBe('  2020-12-28 周一 09:00 · 催办 1 · 通知 1');
  });

  it('gives up after two minutes in which nothing moves, and says what to look at', async () => {
    const { code, err, pauses } = await lianxi('clock jump 2021-02-05', rehearsal(Number.POSITIVE_INFINITY));
    expect(code).toBe(1);
    expect(err.join()).toMatch(/方案时间停在2020年12月17日（星期四）08:58:30.*npm run status.*lianxi check/);
    expect(pauses.reduce((sum, one) => sum + one, 0)).toBeLessThan(130_000);
  });

  it('passes on any other refusal', async () => {
    const { code, err } = await lianxi('clock jump 2020-01-01', (asked) => (asked.method === 'POST' ? problem('clock-backwards', 422) : anApi(asked)));
    expect([code, err[0]]).toEqual([1, '✗ zh title [clock-backwards]']);
  });

  it('keeps its progress out of the answer with --json', async () => {
    const { text, err } = await lianxi('clock jump 2021-02-05 --json', rehearsal(0));
    expect(JSON.parse(text)).toMatchObject({ now: '2021-02-05T01:00:00.000Z', stops: [{ steps: 4, kinds: { remind: 2, urge: 1, putOnAgenda: 1 }, notices: 1 }, {}, {}] });
    expect(err).toHaveLength(3);
  });
});
