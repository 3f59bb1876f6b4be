import { add, chain, climbed, concluded } from '@lianxi/rehearsal/oracle/sound.fixture';
import { judging } from './judged.fixture';

const mockPauses: number[] = [];
jest.mock('node:timers/promises', () => ({ setTimeout: (ms: number) => { mockPauses.push(ms); return Promise.resolve(); } }));

const problem = (status: number, code: string, params: object = {}) => Response.json({ type: `urn:lianxi:problem:${code}`, status, title: code, detail: code, zh: { title: code, detail: code }, en: { title: code, detail: code }, params }, { status });
const times = (...values: readonly number[]) => { const left = [...values]; return () => left.shift() ?? values.at(-1)!; };

describe('the verdict on a rehearsal that people live', () => {
  it('finds nothing where all came that should have', async () => {
    const { verdict } = judging(climbed());
    expect(await verdict()).toMatchObject({ findings: [], beyond: [], tasks: 1, compared: expect.arrayContaining([{ what: 'urge', demanded: 2, came: 2 }]) as unknown });
  });

  it('shows what did not come, as people call whom it concerns, beside what was demanded', async () => {
    const evidence = climbed();
    evidence.observed.notices = evidence.observed.notices.filter(({ id }) => id !== '2020-12-28 jiaoyuju');
    const { findings, compared } = await judging(evidence).verdict();
    expect(findings).toMatchObject([{ kind: 'missing-notice', measure: 3, bureau: 'jiaoyuju', name: '市教育局', sentence: { zh: expect.stringContaining('市教育局') as string } }]);
    expect(compared).toContainEqual({ what: 'noticeLines', demanded: 14, came: 13 });
  });

  it('says of no measure anything in which something was done that the ladder in words does not know', async () => {
    const evidence = concluded();
    add(evidence, { ...chain(evidence).at(-1)!, type: 'submissionWithdrawn' });
    expect(await judging(evidence).verdict()).toMatchObject({ beyond: [3], tasks: 0, findings: [] });
  });

  it('judges by the calendar the rehearsal runs under, and by no other', async () => {
    await expect(judging(climbed(), { calendarVersion: 'china-1999' }).verdict()).rejects.toMatchObject({ code: 'calendar-superseded', facts: { params: { version: 'china-1999' } } });
  });

  it('reads anew where something was done meanwhile, be it a file alone', async () => {
    const { verdict, read } = judging(climbed(), { events: times(7, 8, 8, 8) });
    expect(await verdict()).toMatchObject({ findings: [] });
    expect(read.filter((path) => path === 'tasks')).toHaveLength(2);
  });

  it('says that the clock is to be stopped where something happens each time', async () => {
    let happened = 0;
    await expect(judging(climbed(), { events: () => (happened += 1) }).verdict()).rejects.toMatchObject({ code: 'rehearsal-moved-on' });
    let jumps = 0;
    await expect(judging(climbed(), { clock: () => ({ kind: 'standing', at: `2021-02-0${(jumps += 1)}` }) }).verdict()).rejects.toMatchObject({ code: 'rehearsal-moved-on' });
  });

  it('waits until its steps have come, and reads nothing before', async () => {
    const { verdict, read } = judging(climbed(), { settled: () => false });
    await expect(verdict()).rejects.toMatchObject({ code: 'programme-not-settled' });
    expect(read).toEqual([]);
  });

  it('says in its own words what the API says to whoever asks: too often, or nobody any more', async () => {
    await expect(judging(climbed(), { answer: () => problem(429, 'too-many-requests', { seconds: 12 }) }).verdict()).rejects.toMatchObject({ code: 'too-many-requests', facts: { retryAfterSeconds: 12 } });
    await expect(judging(climbed(), { answer: () => problem(401, 'identity-missing') }).verdict()).rejects.toMatchObject({ code: 'identity-missing' });
  });

  it('gives up within seconds where nobody answers', async () => {
    mockPauses.length = 0;
    await expect(judging(climbed(), { answer: () => problem(503, 'record-unreachable') }).verdict()).rejects.toMatchObject({ code: 'rehearsal-unread' });
    expect(mockPauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(20_000);
  });

  it('is given one at a time, and again once it is there or was refused', async () => {
    const { verdict } = judging(climbed());
    const first = verdict();
    await Promise.resolve();
    await expect(verdict()).rejects.toMatchObject({ code: 'verdict-under-way' });
    await first;
    expect(await verdict()).toMatchObject({ findings: [] });
  });
});
