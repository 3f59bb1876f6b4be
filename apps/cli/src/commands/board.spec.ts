import { planToTasks } from '@lianxi/plan/programme/tasks';
import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { widthOf } from '../terminal/width';
import { anApi, lianxi, type Asked, type Answer } from '../world.fixture';

const sections = [...new Set(planToTasks(xinxiangPlan, chinaCalendar).map(({ section }) => section))];
const figure = (count: number) => ({ count, list: '' });
const busy = { tasks: figure(14), progress: { 'on-schedule': figure(10), slow: figure(3), 'not-started': figure(1) }, flags: { 'near-due': figure(10), overdue: figure(3), 'late-report': figure(3), stagnant: figure(1) } };

const api = (asked: Asked): Answer => (asked.path.endsWith('/board') ? {
  body: {
    programme: 'xinxiang-demo', today: '2021-01-15', sections, all: busy,
    rows: xinxiangPlan.bureaus.map(({ id, name }) => ({ bureau: id, name, sections: Object.fromEntries(sections.slice(1).map((section) => [section, busy])), all: busy })),
  },
} : anApi(asked));

describe('the board', () => {
  it.each(['zh', 'en'])('fits a hundred columns with every bureau, section, word and flag (%s)', async (language) => {
    const { code, out } = await lianxi(`board --lang ${language}`, api);
    expect(code).toBe(0);
    expect(Math.max(...out.map(widthOf))).toBeLessThanOrEqual(100);
  });

  it('shows the four words, the flags and the ids that --as takes', async () => {
    const { out, text } = await lianxi('board', api);
    const row = out.findIndex((line) => line.startsWith('市科技局'));
    expect(out[row]).toMatch(/市科技局 +· +达到序时进度 10/);
    expect(out[row + 1]).toMatch(/^kejiju +进展缓慢 3/);
    expect(text).toContain('临10 逾3 迟3');
    expect(text).toContain('停滞：任务未办结，却已连续多日没有任何签收');
    expect(text).toContain('临 临期 · 逾 逾期 · 迟 迟报 · 停 停滞');
    expect(text).toContain('全部 14 项：达到序时进度 10 · 进展缓慢 3 · 未启动 1');
  });
});
