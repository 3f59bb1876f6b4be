import { anApi, lianxi, problem, type Asked, type Answer } from '../world.fixture';

const filed = (seq: number, at: string, bureau: string, milestone: string, text: string) => ({ seq, at, type: 'contributionFiled', actor: `${bureau}/liaison/王工`, event: { type: 'contributionFiled', bureau, milestone, textHash: text }, changes: [], words: { [text]: { text, salt: 's' } } });

const now = filed(9, '2020-12-17T00:59:05.000Z', 'shuiwuju', 'd5-2020', '更正后的情况');

const after = (...before: object[]) => (asked: Asked): Answer => (asked.path.includes('/events') ? { body: { items: [...before, now] } } : anApi(asked));

const commandLine = 'contribute 3 d5-2020 --text 更正后的情况 --as shuiwuju';

describe('a contribution', () => {
  it('of a bureau that filed one before replaces it, and is said to', async () => {
    const earlier = after(filed(5, '2020-12-01T02:00:00.000Z', 'shuiwuju', 'd5-2020', '一'), filed(7, '2020-12-08T06:30:00.000Z', 'shuiwuju', 'd5-2020', '二'));
    expect((await lianxi(commandLine, earlier)).out[0]).toContain('✓ 已更正配合情况 d5-2020，代替 2020-12-08 14:30 所报');
    expect((await lianxi(`${commandLine} --lang en`, earlier)).out[0]).toContain('✓ Contribution to d5-2020 corrected: it replaces the one of 2020-12-08 14:30');
  });

  it('that says once more what was said corrects nothing, and is not said to', async () => {
    const same = after(filed(7, '2020-12-08T06:30:00.000Z', 'shuiwuju', 'd5-2020', '更正后的情况'));
    expect((await lianxi(commandLine, same)).out[0]).toContain('✓ 配合情况 d5-2020 与 2020-12-08 14:30 所报相同，没有更正什么');
    const { text } = await lianxi('task 3', same);
    expect(text).toContain('（与 2020-12-08 14:30 所报相同）');
    expect(text).not.toContain('更正，');
  });

  it('of another bureau, or to another milestone, is none that it replaces', async () => {
    const others = after(filed(5, '2020-12-01T02:00:00.000Z', 'jiaoyuju', 'd5-2020', '一'), filed(7, '2020-12-08T06:30:00.000Z', 'shuiwuju', 'd6-2020', '二'));
    expect((await lianxi(commandLine, others)).out[0]).toContain('✓ 已报配合情况 d5-2020 ·');
  });

  it.each([
    ['nobody answers', 'nobody'],
    ['the record cannot be reached', problem('record-unreachable', 503)],
  ] as const)('is told as filed where %s when it is asked what it replaces', async (_what, answer) => {
    const { code, out, err } = await lianxi(commandLine, (asked) => (asked.path.includes('/events') ? answer : anApi(asked)));
    expect([code, err]).toEqual([0, []]);
    expect(out[0]).toContain('✓ 已报配合情况 d5-2020 ·');
  });

  it('that corrects another is marked in the task\'s events', async () => {
    const { out } = await lianxi('task 3', after(filed(7, '2020-12-08T06:30:00.000Z', 'shuiwuju', 'd5-2020', '二')));
    expect(out).toContain('  2020-12-08 14:30 报配合情况 d5-2020 市税务局 联络员 “二”');
    expect(out).toContain('  2020-12-17 08:59:05 报配合情况 d5-2020 市税务局 联络员 （更正，代替 2020-12-08 14:30 所报） “更正后的情况”');
  });
});
