import { notifyManager, QueryObserver } from '@tanstack/react-query';
import { draftsKey, dropDraft, keepDraft } from './kept-draft';
import { queries } from './queries';

jest.mock('./client', () => ({ api: { PUT: jest.fn(), DELETE: jest.fn() } }));

const { api: { PUT: put, DELETE: dropped } } = jest.requireMock<{ readonly api: Readonly<Record<'PUT' | 'DELETE', jest.Mock<Promise<unknown>>>> }>('./client');
const [post, place] = ['kejiju-liaison', 'task:d5-2020:submission'];
const kept = { data: { keptAt: '2026-03-02T01:00:00.000Z' } };
const words = { text: '已印发' };

/** Of what the post has, what the page knows. */
const known = (): unknown => queries.getQueryData(draftsKey(post));
/** Until what is typed is sent, and whatever follows from it. */
const aMoment = (ms = 900): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('a draft that was sent', () => {
  let arrives: (answer: unknown) => void = () => undefined;

  beforeEach(() => {
    jest.useFakeTimers();
    const held = new Map<string, string>();
    Object.assign(globalThis, { localStorage: { getItem: (at: string) => held.get(at) ?? null, setItem: (at: string, to: string) => { held.set(at, to); }, removeItem: (at: string) => { held.delete(at); } } });
    queries.setQueryData(draftsKey(post), []);
    put.mockReset().mockImplementation(() => new Promise((resolve) => { arrives = resolve; }));
    dropped.mockReset().mockImplementation(async () => { await new Promise((over) => { setTimeout(over, 100); }); return { data: {} }; });
  });
  afterEach(async () => {
    // What a test leaves on its way would be waited for by the next.
    arrives(kept);
    await aMoment();
    queries.clear();
    jest.useRealTimers();
  });

  /** It is typed, and sent while its keeping is still on its way. */
  const sentMeanwhile = async (): Promise<void> => {
    keepDraft(post, place, words, () => undefined);
    await aMoment();
    dropDraft(post, place);
  };

  it('does not come back with what was on its way to be kept', async () => {
    await sentMeanwhile();
    expect(known()).toEqual([]);
    const seen: unknown[] = [];
    // As a form hears of it.
    const letGo = new QueryObserver(queries, { queryKey: draftsKey(post), enabled: false }).subscribe(notifyManager.batchCalls(() => { seen.push(known()); }));
    arrives(kept);
    await aMoment();
    expect([put.mock.calls.length, dropped.mock.calls.length, known()]).toEqual([1, 1, []]);
    letGo();
    // Nor for a moment: no form is told of it.
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(new Set(['[]']));
  });

  it('does not come back with what was read of the post before it was dropped there', async () => {
    let drops: (answer: unknown) => void = () => undefined;
    dropped.mockImplementation(() => new Promise((resolve) => { drops = resolve; }));
    dropDraft(post, place);
    await aMoment();
    queries.setQueryData(draftsKey(post), [{ place, words, keptAt: kept.data.keptAt }]);
    drops({ data: {} });
    await aMoment();
    expect(known()).toEqual([]);
  });

  it('is dropped once the post can be reached, before anything else is kept there', async () => {
    dropped.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce({ error: { type: 'urn:lianxi:problem:store-unavailable', status: 503 } });
    await sentMeanwhile();
    arrives(kept);
    keepDraft(post, place, { text: '又一份' }, () => undefined);
    await aMoment();
    expect([put.mock.calls.length, dropped.mock.calls.length]).toEqual([1, 1]);
    await aMoment(10_000);
    expect([put.mock.calls.length, dropped.mock.calls.length]).toEqual([2, 3]);
  });

  it('is asked for no more where the answer is no', async () => {
    dropped.mockResolvedValue({ error: { type: 'urn:lianxi:problem:not-entitled', status: 403, zh: {}, en: {} } });
    dropDraft(post, place);
    await aMoment(60_000);
    expect(dropped.mock.calls).toHaveLength(1);
  });
});
