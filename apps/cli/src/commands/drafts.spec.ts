import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const draft = (measure: number, milestone: string, kind: string, names: string[]) => ({
  task: `t${measure}`, measure, heading: '壮大主体', key: `milestone/${milestone}:1:${kind}:1`, kind, milestone, at: '2021-01-11T01:00:00.000Z', endedAt: '2021-01-11T01:00:02.000Z', names, bureaus: [], why: { sentence: { zh: '', en: '' } },
});

/** Two drafts that wait, on two pages. */
const office = (asked: Asked): Answer => {
  if (!asked.path.includes('state=unhandled')) return anApi(asked);
  return asked.path.includes('cursor')
    ? { body: { items: [draft(3, 'd5-2020', 'urge', ['市教育局', '市财政局'])] } }
    : { body: { items: [draft(4, 'd7-2020', 'supervise', ['市农业农村局'])], next: 'more' } };
};

const sent = async (line: string) => (await lianxi(line, office)).asked.filter(({ method }) => method === 'POST');

describe('drafts', () => {
  it('lists all that wait for the office, and says how each is handled', async () => {
    const { out } = await lianxi('drafts', office);
    expect(out.slice(2, 4).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['2021-01-11', '提请督办', '4', 'd7-2020', '市农业农村局'],
      ['2021-01-11', '催办', '3', 'd5-2020', '市教育局、市财政局'],
    ]);
    expect(out).toContain('处理后登记 → lianxi drafts handle 措施 节点 --number 文号 --on 日期，或 --dropped');
    expect((await lianxi('drafts', (asked) => (asked.path.includes('/reminders') ? { body: { items: [] } } : anApi(asked)))).out[0]).toBe('没有待处理的草稿。将到的催办和提请督办 → lianxi reminders --bureau office');
  });

  it.each([
    ['drafts handle 3 d5-2020 --number 示例催〔2021〕1号 --on 2021-01-11', { issued: { number: '示例催〔2021〕1号', on: '2021-01-11' } }],
    ['drafts handle 3 d5-2020 --dropped', {}],
  ])("are handled by their step, as the office: '%s'", async (line, said) => {
    const [handled, ...others] = await sent(line);
    expect(others).toEqual([]);
    expect(handled?.identity).toContain('role=office');
    expect(handled?.path.endsWith('/milestones/d5-2020/draft')).toBe(true);
    expect(handled?.body).toEqual({ step: 'milestone/d5-2020:1:urge:1', ...said });
  });

  it.each(['', '--number 1号', '--on 2021-01-11', '--dropped --number 1号', '--dropped --on 2021-01-11'])("are not guessed at: '%s'", async (said) => {
    expect((await lianxi(`drafts handle 3 d5-2020 ${said}`, office)).code).toBe(2);
    expect(await sent(`drafts handle 3 d5-2020 ${said}`)).toEqual([]);
  });

  it('says so where none waits about a milestone', async () => {
    const { code, err } = await lianxi('drafts handle 3 y-2021 --dropped', office);
    expect([code, err.join()]).toEqual([1, expect.stringContaining('y-2021 没有待处理的草稿')]);
  });
});
