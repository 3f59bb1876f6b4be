import { widthOf } from '../terminal/width';
import { anApi, lianxi, type Answer, type Asked } from '../world.fixture';

const item = (kind: string, measure: number, bureaus: readonly string[], heading = '壮大主体') => ({
  kind, task: `task-${measure}`, measure, milestone: 'y-2020', bureaus, since: '2021-02-05T00:59:10.000Z',
  matter: { zh: `措施${measure} ${heading}`, en: `Measure ${measure} ${heading}` }, why: { zh: '仍未报', en: 'still not reported' }, workflow: `http://ui/measure-${measure}`,
});
const question = (zh: string, en: string, measure?: number) => ({ kind: 'question', measure, bureaus: [], matter: { zh, en }, why: { zh: '', en: '' } });
const items = [
  item('escalated', 10, ['yinbaojian-fenju', 'jinrongju'], '建立健全绿色技术转移转化市场交易体系'), item('escalated', 8, ['caizhengju']), item('late', 3, ['kejiju']), item('disputed', 5, ['kejiju']),
  question('附件缺失', 'The annex is lost'),
  question('措施七的成果缺失', 'Measure 7 lost its deliverables', 7), question('措施八的成果缺失', 'Measure 8 lost its deliverables', 8), question('措施十的成果缺失', 'Measure 10 lost its deliverables', 10),
  question('措施一的行动以何为准？', 'Measure 1 names two actions: which?', 1),
];

const waiting = (what: string, name: string) => ({ what, name, bureau: name, milestone: 'y-2020', since: '2020-12-21T02:00:00.000Z' });
const task = (measure: number, waitingFor: readonly object[]) => ({ id: `task-${measure}`, measure, coordinator: { bureau: 'kejiju', name: '市科技局' }, waitingFor });
const tasks = [
  task(10, [waiting('contribution', '新乡银保监分局'), waiting('contribution', '市金融局'), { ...waiting('contribution', '市财政局'), milestone: 'y-2021' }]),
  task(8, [waiting('submission', '市财政局')]), task(3, [waiting('sign-off', '市科技局')]), task(5, []),
];

const api = (asked: Asked): Answer => {
  if (asked.path.includes('/agenda?')) return { body: { programme: 'xinxiang-demo', today: '2021-02-05', items } };
  if (asked.path.startsWith('/tasks?')) return { body: { items: tasks } };
  if (asked.path.endsWith('/board')) return { body: { rows: [{ bureau: 'kejiju', name: '市科技局' }] } };
  return anApi(asked);
};

const squeezed = (lines: readonly string[]) => lines.map((line) => line.trim().replaceAll(/ +/g, ' '));

describe('the agenda', () => {
  it('says by kind, a line each, who waits for whom and since when', async () => {
    const { code, out } = await lianxi('agenda', api);
    expect(code).toBe(0);
    expect(squeezed(out)).toEqual([
      '联席会议议题 · 2021-02-05 周五 · 9项',
      '',
      '■ 提请上会 (2) · 提请督办后仍未报',
      '措施8 y-2020 壮大主体 办公室 等待 市财政局 2020-12-21起',
      '措施10 y-2020 建立健全绿色技术转移转化市场… 市科技局 等待 新乡银保监分局、市金融局 2020-12-21起',
      '',
      '■ 审批超时 (1) · 待签批，超过规定时限',
      '措施3 y-2020 壮大主体 市科技局 等待 本局领导 2020-12-21起',
      '',
      '■ 多次退回 (1) · 一再退回，未取得一致',
      '措施5 y-2020 壮大主体 市科技局 等待 市科技局 2021-02-05起',
      '',
      '■ 方案待定事项 (5) · 方案没有写明，须会议议定',
      '方案 附件缺失',
      '措施1 措施一的行动以何为准？',
      '措施7–8、10 该措施的成果缺失',
      '',
      '看一项 → lianxi task 8',
      '工作流 http://ui/workflows',
    ]);
  });

  it('says it in English', async () => {
    const { out } = await lianxi('agenda --lang en', api);
    expect(squeezed(out)).toContain('measure 8 y-2020 壮大主体 the office waits for 市财政局 since 2020-12-21');
    expect(squeezed(out)).toContain('measure 7–8, 10 The measure lost its deliverables');
  });

  it('names every body, however many, on lines below each other', async () => {
    const many = (asked: Asked): Answer => (asked.path.startsWith('/tasks?') ? { body: { items: [task(8, ['市发展和改革委员会', '市工业和信息化局', '市生态环境局', '市财政局'].map((name) => waiting('contribution', name)))] } } : api(asked));
    const { out } = await lianxi('agenda', many);
    const from = out.findIndex((line) => line.includes('市发展和改革委员会'));
    expect(squeezed(out.slice(from, from + 3))).toEqual(['措施8 y-2020 壮大主体 市科技局 等待 市发展和改革委员会、 2020-12-21起', '市工业和信息化局、', '市生态环境局、市财政局']);
    const columns = out.slice(from, from + 3).map((line, at) => widthOf(line.slice(0, line.indexOf(['市发展', '市工业', '市生态'][at] ?? ''))));
    expect(new Set(columns).size).toBe(1);
    expect((await lianxi('agenda --lang en', many)).text).toContain('市财政局');
  });

  it('is read to its end, page by page', async () => {
    const paged = (asked: Asked): Answer => {
      if (!asked.path.includes('/agenda?')) return api(asked);
      const from = Number(new URLSearchParams(asked.path.split('?')[1]).get('cursor') ?? 0);
      return { body: { programme: 'xinxiang-demo', today: '2021-02-05', items: items.slice(from, from + 4), ...(from + 4 < items.length ? { next: String(from + 4) } : {}) } };
    };
    expect((await lianxi('agenda', paged)).out).toEqual((await lianxi('agenda', api)).out);
    expect(JSON.parse((await lianxi('agenda --json', paged)).text)).toEqual(JSON.parse((await lianxi('agenda --json', api)).text));
  });

  it.each(['zh', 'en'])('fits a hundred columns (%s)', async (language) => {
    expect(Math.max(...(await lianxi(`agenda --lang ${language}`, api)).out.map(widthOf))).toBeLessThanOrEqual(100);
  });

  it('is with --json what the API answers, with the workflows', async () => {
    const { text, asked } = await lianxi('agenda --json', api);
    expect(JSON.parse(text)).toEqual({ programme: 'xinxiang-demo', today: '2021-02-05', items: JSON.parse(JSON.stringify(items)) as unknown, workflows: 'http://ui/workflows' });
    expect(asked.some(({ path }) => path.startsWith('/tasks'))).toBe(false);
  });
});
