import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { chinaNotices } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import type { Act } from '../oracle/evidence';
import { live } from './drive';
import type { Progress, Rehearsal } from './rehearsal';
import { SmallApi } from './small-api.fixture';

const rehearsal: Rehearsal = {
  programme: 'small', plan: xinxiangPlan, policy: defaultPolicy, calendar: chinaNotices,
  from: '2020-10-12T01:30:00.000Z', until: '2020-10-28T01:00:00.000Z', seed: 5, temperaments: 'late',
};

type Fetch = (request: Request) => Promise<Response>;

/** Lives the rehearsal on an API that stands behind another way to it. */
async function livedOn(api: SmallApi, way: (to: Fetch) => Fetch = (to) => to) {
  const progress: Progress[] = [];
  const around = { baseUrl: 'http://127.0.0.1:9', headersOf: () => ({}), fetch: way(api.fetch), pause: () => Promise.resolve(), waits: () => undefined };
  const { evidence, spent } = await live(rehearsal, around, (one) => { progress.push(one); });
  return { evidence, spent, progress };
}

const dayOf = ({ at }: Act): string => at.slice(0, 10);
const answered = (acts: readonly Act[]): Act[] => acts.filter(({ outcome }) => outcome.kind === 'acknowledged');

describe('a rehearsal on a ladder that speaks twice', () => {
  it('is lived to its end: bureaus act on what the ladder said, each step heard once', async () => {
    const { evidence: { acts, span }, progress } = await livedOn(new SmallApi());
    expect(span).toEqual({ from: rehearsal.from, until: rehearsal.until, stoodAt: rehearsal.until });
    expect(acts.map(({ kind }) => kind)).toEqual(acts.map(() => 'acknowledge'));
    expect(new Set(acts.map(({ task, bureau }) => `${task} ${bureau}`)).size).toBe(6);
    // Who signs at the first word does so before the second one is spoken; who waits for both, after it.
    expect(acts.every((act) => dayOf(act) >= '2020-10-16')).toBe(true);
    expect(acts.filter((act) => dayOf(act) < '2020-10-21').length).toBeGreaterThan(0);
    expect(acts.filter((act) => dayOf(act) >= '2020-10-21').length).toBeGreaterThan(0);
    expect(progress.at(-1)).toMatchObject({ now: rehearsal.until, steps: 4, acts: 6, submissions: 0 });
  });

  it('acts at the instant the clock stands at, and waits for each morning before anybody acts', async () => {
    const api = new SmallApi();
    const { progress, spent } = await livedOn(api);
    const instants = progress.map(({ now }) => now);
    expect(instants).toEqual([...new Set(instants)].sort());
    expect(instants).toEqual(expect.arrayContaining([rehearsal.from, '2020-10-16T01:00:00.000Z', '2020-10-21T01:00:00.000Z', rehearsal.until]));
    expect(spent.mornings.times).toBe(2);
    const jump = api.asked.indexOf('POST /programmes/small/clock/jump');
    expect(api.asked.slice(jump + 1, jump + 4)).toEqual(Array.from({ length: 3 }, () => 'GET /programmes/small/clock'));
  });
});

it('an act that was sent again until it was answered is done once, and says how often it was sent', async () => {
  const unanswered = new Set<string | null>();
  const lossy = (to: Fetch): Fetch => async (request) => {
    const response = await to(request);
    const key = request.headers.get('idempotency-key');
    if (!request.url.endsWith('/receipt') || !request.url.includes('000003') || unanswered.has(key)) return response;
    unanswered.add(key);
    throw new TypeError('fetch failed');
  };
  const { evidence } = await livedOn(new SmallApi(), lossy);
  const times = (task: string) => evidence.acts.filter((act) => act.task.endsWith(task)).map(({ outcome }) => (outcome.kind === 'acknowledged' ? outcome.times : 0));
  expect([times('3'), times('4')]).toEqual([[2, 2, 2], [undefined, undefined, undefined]]);
});

describe('an API that does not answer any more while bureaus act', () => {
  /** The first receipt of measure 3 is never answered; that of the other task is, though late. */
  const silent = (to: Fetch): Fetch => async (request) => {
    const isReceipt = request.url.endsWith('/receipt');
    if (isReceipt && request.url.includes('000003')) throw new TypeError('fetch failed');
    // The pauses of these tests end at once, so that whoever waits in vain has given up by then.
    if (isReceipt) await new Promise((resolve) => { setImmediate(resolve); });
    return await to(request);
  };

  it('is noticed there: the rehearsal stands still, says why, and knows every act under way', async () => {
    const { evidence } = await livedOn(new SmallApi(), silent);
    expect(evidence.span.stalled).toContain('does not answer');
    expect(evidence.span.stoodAt < rehearsal.until).toBe(true);
    const unanswered = evidence.acts.filter(({ outcome }) => outcome.kind === 'unanswered');
    expect(unanswered).toHaveLength(1);
    expect(answered(evidence.acts).every(({ task }) => task.endsWith('4'))).toBe(true);
    expect(answered(evidence.acts).length).toBeGreaterThan(0);
  });

  it('also where it no longer knows who acts: bureaus that cannot act are none that are silent', async () => {
    const problem = { type: 'urn:lianxi:problem:token-not-valid', status: 401, title: '', detail: '', zh: { title: '令牌无效', detail: '' }, en: { title: 'Token not valid', detail: '' } };
    const unknown = (to: Fetch): Fetch => (request) => (request.method === 'POST' && request.url.endsWith('/receipt') ? Promise.resolve(Response.json(problem, { status: 401, headers: { 'content-type': 'application/problem+json' } })) : to(request));
    const { evidence } = await livedOn(new SmallApi(), unknown);
    expect(evidence.span.stalled).toMatch(/liaison cannot act: Token not valid/);
  });

  it('does not hide a fault of another kind', async () => {
    const broken = (to: Fetch): Fetch => (request) => (request.url.includes('000004') && request.method === 'POST' ? Promise.reject(new Error('our own fault')) : silent(to)(request));
    await expect(livedOn(new SmallApi(), broken)).rejects.toThrow('our own fault');
  });
});
