import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { office } from '../bureaus/intention';
import { Line } from './line';
import { Stalled } from './surroundings';

type Given = { readonly status: number; readonly body: unknown } | 'nobody' | 'no longer';

const problem = (status: number, code: string): Given => ({ status, body: { type: `urn:lianxi:problem:${code}`, status, title: code, detail: code, zh: { title: code, detail: code }, en: { title: code, detail: code }, params: {} } });
const programmes: Given = { status: 200, body: { items: [] } };

/** A line to an API that answers so, one after another, and then always as the last; and what was sent over it. */
function lineTo(...answers: readonly Given[]) {
  const [keys, pauses, said]: [(string | null)[], number[], Bilingual[]] = [[], [], []];
  const line = new Line({
    baseUrl: 'http://127.0.0.1:9',
    headersOf: () => ({}),
    fetch: (request) => {
      keys.push(request.headers.get('idempotency-key'));
      const given = answers[Math.min(keys.length, answers.length) - 1]!;
      if (given === 'nobody') return Promise.reject(new TypeError('fetch failed'));
      if (given === 'no longer') return Promise.reject(new DOMException('too slow', 'TimeoutError'));
      return Promise.resolve(Response.json(given.body, { status: given.status }));
    },
    pause: (milliseconds) => { pauses.push(milliseconds); return Promise.resolve(); },
    waits: (what) => { said.push(what); },
  });
  const activates = () => line.send(office, (api) => api.POST('/api/v1/programmes/{programme}/clock/stop', { params: { path: { programme: 'x' }, header: { 'Idempotency-Key': 'the same key' } } }));
  const reads = () => line.read((api) => api.GET('/api/v1/programmes'));
  return { activates, reads, keys, pauses, said };
}

describe('a line to the API', () => {
  it('asks again, with the same key, whoever does not answer, is away or takes too long, until it is answered', async () => {
    const { activates, keys, pauses } = lineTo('nobody', problem(503, 'record-unreachable'), 'no longer', { status: 200, body: { programme: 'x', now: '', clock: {} } });
    expect(await activates()).toMatchObject({ data: { programme: 'x' }, times: 4 });
    expect(keys).toEqual(Array.from({ length: 4 }, () => 'the same key'));
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
  });

  it('takes a rule’s no for an answer', async () => {
    const { activates, keys } = lineTo(problem(409, 'clock-already-standing'));
    expect(await activates()).toMatchObject({ problem: { status: 409 }, times: 1 });
    expect(keys).toHaveLength(1);
  });

  it('asks a few times more where the answer is “unexpected”, and then takes it', async () => {
    const { activates, keys } = lineTo(problem(500, 'unexpected'));
    expect(await activates()).toMatchObject({ problem: { status: 500 } });
    expect(keys).toHaveLength(8);
  });

  it('waits for ten minutes, says every few seconds for what, and then gives up', async () => {
    const { reads, pauses, said } = lineTo('nobody');
    await expect(reads()).rejects.toThrow(Stalled);
    const waited = pauses.reduce((sum, pause) => sum + pause, 0);
    expect(waited).toBeGreaterThan(590_000);
    expect(waited).toBeLessThanOrEqual(600_000);
    expect(said.length).toBeGreaterThan(90);
    expect(said[0]?.en).toContain('http://127.0.0.1:9 does not answer');
  });

  it('reads a list to its end, and is not content with a no', async () => {
    expect(await lineTo('nobody', programmes).reads()).toEqual({ items: [] });
    await expect(lineTo(problem(404, 'programme-unknown')).reads()).rejects.toThrow('programme-unknown');
  });
});
