import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const event = (seq: number, at: string, type: string) => ({ seq, at, type, actor: 'kejiju/liaison/王工', event: { type, bureau: 'kejiju' }, changes: [], words: {} });

const api = (asked: Asked): Answer => {
  if (asked.path.includes('/events')) return { body: { items: [event(1, '2020-10-13T02:00:00.000Z', 'receiptSigned'), event(2, '2020-12-16T02:00:00.000Z', 'coordinatorConfirmed')] } };
  if (asked.path.includes('/board')) return { body: { programme: 'xinxiang-demo', today: '2020-12-01', sections: [], rows: [], all: { tasks: { count: 19 }, progress: {}, flags: {} } } };
  return anApi(asked);
};

const asked = async (commandLine: string) => (await lianxi(commandLine, api)).asked.map(({ path }) => decodeURIComponent(path));

describe('looking back', () => {
  it('asks for the end of the day in Shanghai', async () => {
    expect(await asked('board --as-of 2020-12-01')).toContain('/programmes/xinxiang-demo/board?asOf=2020-12-01T15:59:59.999Z');
    expect((await asked('task 3 --as-of 2020-12-01')).at(-2)).toMatch(/^\/tasks\/[\da-f-]+\?asOf=2020-12-01T15:59:59\.999Z$/);
  });

  it('asks for the present where the day is today, which has not ended', async () => {
    for (const commandLine of ['board --as-of 2020-12-17', 'task 3 --as-of 2020-12-17', 'board', 'task 3']) expect((await asked(commandLine)).join()).not.toContain('asOf');
  });

  it('shows of a task what had happened by then, says so, and proposes nothing to do', async () => {
    const { out } = await lianxi('task 3 --as-of 2020-12-01', api);
    expect(out.join('\n')).toContain('2020-10-13 10:00');
    expect(out.join('\n')).not.toContain('2020-12-16 10:00');
    expect(out.at(-1)).toBe('这是 2020-12-01 结束时的情况。看现在 → lianxi task 3');
  });

  it('is refused for what is no day', async () => {
    expect((await lianxi('board --as-of yesterday', api)).code).toBe(2);
  });
});
