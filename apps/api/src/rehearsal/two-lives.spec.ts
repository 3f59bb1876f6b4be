import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { SmallApi } from '@lianxi/rehearsal/drive/small-api.fixture';
import { Ended, TwoLives } from './two-lives';

const [from, until] = ['2020-10-12T01:30:00.000Z', '2020-10-30T01:00:00.000Z'];
const rehearsal = (programme: string) => ({ programme, plan: xinxiangPlan, policy: defaultPolicy, calendar: chinaNotices, from, until, seed: 1, temperaments: 'prompt' as const });
const problem = (status: number, code: string) => Response.json({ type: `urn:lianxi:problem:${code}`, status, title: code, detail: code, zh: { title: '占用', detail: '名称已用' }, en: { title: 'taken', detail: 'the name is taken' }, params: {} }, { status });

/** Two lives over such a line. */
const livesOver = (fetch: (request: Request) => Promise<Response>) => new TwoLives({ policy: 'strict', temperament: 'prompt', seed: 1, from, until }, [rehearsal('a'), rehearsal('b')], { baseUrl: 'http://small.invalid', headersOf: () => ({}), fetch, pause: () => Promise.resolve() });

describe('two lives under two sets of rules', () => {
  it('are told as under way, and once both are over with what they came to', async () => {
    const [one, other] = [new SmallApi(), new SmallApi()];
    let asked = 0;
    // Each activation is of the next town.
    const towns = new Map<string, SmallApi>();
    const lives = livesOver(async (request) => {
      if (request.url.endsWith('/programmes') && request.method === 'POST') towns.set(((await request.clone().json()) as { id: string }).id, (asked += 1) === 1 ? one : other);
      return (towns.get(/programmes\/(\w)\//.exec(request.url)?.[1] ?? '') ?? one).fetch(request);
    });
    expect(lives.told()).toMatchObject({ state: 'under-way', policy: 'strict', asItStands: { programme: 'a', now: from, steps: 0 } });
    expect(lives.isUnderWay).toBe(true);
    await lives.live();
    expect(lives.told()).toMatchObject({ state: 'over', asItStands: { now: until, figures: {} }, otherwise: { now: until, figures: {} } });
    expect(lives.told().why).toBeUndefined();
  });

  it('fail with the reason where one of them is not begun', async () => {
    const lives = livesOver(() => Promise.resolve(problem(409, 'programme-exists')));
    await lives.live();
    expect(lives.told()).toMatchObject({ state: 'failed', why: { zh: '演练没有启动：名称已用' } });
    expect(lives.isUnderWay).toBe(false);
  });

  it('fail without a cry where the house that they stand in ends', async () => {
    const lives = livesOver(() => Promise.reject(new Ended('the API is ending')));
    await lives.live();
    expect(lives.told()).toMatchObject({ state: 'failed', why: { zh: '演练意外中断' } });
  });

  it('cry out where the fault is ours', async () => {
    const lives = livesOver(() => Promise.reject(new RangeError('ours')));
    await expect(lives.live()).rejects.toThrow('ours');
    expect(lives.told().state).toBe('failed');
  });
});
