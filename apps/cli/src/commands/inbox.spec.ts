import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const letters = (count: number) => Array.from({ length: count }, (_blank, place) => ({
  id: `n${place}`, bureau: 'kejiju', role: 'liaison', deliveredAt: '2020-12-17T01:00:00.000Z',
  lines: [{ task: 't', measure: 4, heading: '壮大主体', key: 'milestone/d7-2020:1:remind10:1', kind: 'remind', milestone: 'd7-2020', why: { sentence: { zh: '缘由', en: 'why' } } }],
}));

/** An inbox of so many letters, read in pages as the API cuts them. */
const inboxOf = (count: number) => (asked: Asked): Answer => {
  if (asked.path.includes('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }] } };
  if (!asked.path.includes('/notices')) return anApi(asked);
  const query = new URLSearchParams(asked.path.split('?')[1]);
  const [from, limit] = [Number(query.get('cursor') ?? 0), Number(query.get('limit'))];
  const to = from + limit;
  return { body: { items: letters(count).slice(from, to), ...(to < count ? { next: String(to) } : {}) } };
};

const letterHeads = (out: readonly string[]) => out.filter((line) => line.startsWith('■'));

describe('the inbox', () => {
  it('says that there are more letters than those it shows, and how to see them, without reading them', async () => {
    const { out, asked } = await lianxi('inbox kejiju', inboxOf(431));
    expect(letterHeads(out)).toHaveLength(3);
    expect(out.at(-2)).toBe('多于 3 封，以上是最近 3 封。看更多 → --last 200');
    expect((await lianxi('inbox kejiju --lang en', inboxOf(431))).out.at(-2)).toBe('Showing the latest 3 of more than 3; --last 200 shows more');
    expect(asked.filter(({ path }) => path.includes('/notices'))).toHaveLength(1);
  });

  it('proposes no more than can be shown at once', async () => {
    expect((await lianxi('inbox kejiju --last 200', inboxOf(431))).out.at(-2)).toBe('多于 200 封，以上是最近 200 封。');
  });

  it.each([['inbox kejiju', 3], ['inbox kejiju --last 12', 12]])('says nothing of more where all are shown: %s of %i', async (commandLine, count) => {
    const { text } = await lianxi(commandLine, inboxOf(count));
    expect(text).not.toContain('--last');
  });

  it.each([
    ['of the next step', [], '2020-12-28 09:00'],
    ['of the step that was just carried out', [{ at: '2020-12-17T00:59:04.000Z' }], '2020-12-17 09:00'],
  ])('says of an empty one on which morning the first will come to that bureau: that %s', async (_whose, sent, morning) => {
    const empty = (asked: Asked): Answer => {
      if (asked.path.includes('/notices')) return { body: { items: [] } };
      if (asked.path.includes('state=sent')) return { body: { items: sent } };
      return asked.path.includes('/reminders') ? { body: { items: [{ at: '2020-12-28T00:59:04.000Z' }] } } : inboxOf(0)(asked);
    };
    const { out, asked } = await lianxi('inbox kejiju', empty);
    expect(out).toEqual(['市科技局 还没有通知。将到的 → lianxi reminders --bureau kejiju', expect.stringMatching(new RegExp(`^现在是方案时间 .*，第一份通知将在 ${morning} 送达。$`)), '工作流 http://ui/workflows']);
    expect(asked.some(({ path }) => path.includes('/reminders') && path.includes('bureau=kejiju'))).toBe(true);
  });
});

describe("the office's inbox", () => {
  const sentence = (measure: number, milestone: string) => ({ zh: `节点${milestone}应于2021-01-08前报送：催办。依据：方案措施${measure}。`, en: `Milestone ${milestone} was to be reported by 2021-01-08. Clause: measure ${measure} of the plan.` });
  const line = (measure: number, milestone: string) => ({ task: `t${measure}`, measure, heading: '壮大主体', key: `milestone/${milestone}:1:urge:1`, kind: 'urge', milestone, why: { sentence: sentence(measure, milestone) } });
  const lines = [line(1, 'y-2020'), line(17, 'y-2020'), line(7, 'd9-2020')];
  const late: Readonly<Record<string, string[]>> = { t1: ['市科委'], t7: ['市财政局', '市科技局'], t17: ['市财政局'] };
  const office = (asked: Asked): Answer => {
    if (asked.path.includes('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }, { bureau: 'caizhengju', name: '市财政局' }] } };
    if (asked.path.includes('/notices')) return { body: { items: [{ id: 'n', bureau: 'lianxi-office', role: 'office', deliveredAt: '2021-01-11T01:00:00.000Z', lines }] } };
    if (asked.path.includes('/reminders')) return asked.path.includes('cursor') ? { body: { items: lines.slice(1).map((one) => ({ ...one, names: late[one.task] })) } } : { body: { items: lines.slice(0, 1).map((one) => ({ ...one, names: late[one.task] })), next: 'more' } };
    return anApi(asked);
  };

  it('names in each draft the bureaus to be urged, as they were called then, and says once what is the reason of all', async () => {
    expect((await lianxi('inbox office', office)).out).toEqual([
      '■ 2021-01-11 周一 09:00 致 联席会议办公室，3件',
      '  催办     市科委：措施1 y-2020 壮大主体',
      '  催办     市财政局：措施17 y-2020 壮大主体',
      '  催办     市财政局、市科技局：措施7 d9-2020 壮大主体',
      '           以上节点应于2021-01-08前报送：催办。依据：方案以上措施。',
      '',
      '工作流 http://ui/workflows',
    ]);
    expect((await lianxi('inbox office --lang en', office)).out.slice(3, 6)).toEqual([
      '  urge              市财政局、市科技局: measure 7 d9-2020 壮大主体',
      '                    Each milestone was to be reported by 2021-01-08. Clause: its measure of the',
      '                    plan.',
    ]);
  });

  it('shows ahead what will come on its own table: urging, supervision, the agenda, in the order they come', async () => {
    const ahead = (asked: Asked): Answer => {
      const kind = /kind=(\w+)/.exec(asked.path)?.[1];
      if (!asked.path.includes('/reminders')) return office(asked);
      const [first] = lines;
      return { body: { items: kind === undefined ? [] : [{ ...first, kind, at: { urge: '2021-01-11T01:00:00.000Z', supervise: '2021-01-22T01:00:00.000Z', putOnAgenda: '2021-01-08T01:00:00.000Z' }[kind], names: ['市科委'] }] } };
    };
    const { out } = await lianxi('reminders --bureau office', ahead);
    expect(out.slice(2, 5).map((row) => row.split(/ {2,}/)[1])).toEqual(['提请上会', '催办', '提请督办']);
    expect(out.slice(2, 5).map((row) => row.trim().split(/ {2,}/).at(-1))).toEqual(['市科委', '市科委', '市科委']);
    expect((await lianxi('reminders --bureau office --limit 2', ahead)).out.at(-2)).toContain('还有更多');
  });
});
