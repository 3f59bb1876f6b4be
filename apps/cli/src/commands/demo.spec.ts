import { runsFrom } from '../demo/story';
import { anApi, lianxi, measure3, problem, type Answer, type Asked } from '../world.fixture';

const programme = { id: 'xinxiang-demo', title: '实施方案', mode: 'rehearsal', today: '2020-12-17', workflows: 'http://ui/namespaces/default/workflows?query=Programme%3D%22xinxiang-demo%22' };

/** The plan's nineteen measures, as far as the story needs them. */
const tasks = Array.from({ length: 19 }, (_none, at) => ({ ...measure3, id: `measure-${at + 1}`, measure: at + 1 }));

/** An API with a clock: nothing, standing somewhere, or running. */
function withClock(start: string | undefined) {
  let now = start === 'running' ? '2021-03-01T01:00:00.000Z' : start;
  let kind = start === 'running' ? 'offset' : 'standing';
  return (asked: Asked): Answer => {
    const { method, path, body } = asked;
    if (method === 'POST' && path === '/programmes') {
      now ??= (body as { startsAt: string }).startsAt;
      return { status: 201, body: { programme: 'xinxiang-demo', at: now, tasks: tasks.map(({ id, measure }) => ({ task: id, measure })), milestones: 68 } };
    }
    if (path.endsWith('/jump')) return { body: { now: now = (body as { to: string }).to } };
    if (path.endsWith('/clock/run')) return { body: { now, clock: kind = 'offset' } };
    if (path === '/receipts') return { body: { items: (body as { tasks: string[] }).tasks.map((task) => ({ task, status: 200, decision: {} })) } };
    if (path === '/programmes/xinxiang-demo') return now === undefined ? problem('programme-unknown', 404) : { body: { ...programme, now, clock: { kind } } };
    if (path.startsWith('/tasks?')) return { body: { items: tasks } };
    if (path.includes('/reminders')) return { body: { items: [] } };
    if (path.endsWith('/workflow')) return { body: { status: 'RUNNING' } };
    const task = tasks.find(({ id }) => path === `/tasks/${id}`);
    return task ? { body: task } : anApi(asked);
  };
}

const acts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === 'POST');

describe('demo', () => {
  it('tells the story by ordinary commands, lets the clock run as the last act, and says where to look', async () => {
    const { code, text, asked } = await lianxi('demo', withClock(undefined));
    expect(code).toBe(0);
    const entered = acts(asked);
    expect(entered[0]).toMatchObject({ path: '/programmes', body: { id: 'xinxiang-demo', mode: 'rehearsal', startsAt: '2020-10-12T01:30:00.000Z' } });
    expect(entered.at(-2)).toMatchObject({ path: '/programmes/xinxiang-demo/clock/jump', body: { to: runsFrom } });
    expect(entered.at(-1)?.path).toBe('/programmes/xinxiang-demo/clock/run');
    expect(text).toMatch(/^19 measures · 2 bureaus · 19 milestones · 19 workflows waiting · programme date 2020-12-17（演练）$/m);
    expect(text).toContain('http://127.0.0.1:3000/api/docs');
    expect(text).toContain('/namespaces/default/workflows?query=Programme%3D%22xinxiang-demo%22');
    expect(text.match(/npx --no-install lianxi /g)).toHaveLength(3);
  });

  it('waits until every open task has its workflow before it says how many wait, and lets the clock run only then', async () => {
    const api = withClock(undefined);
    let started = 0;
    const slowly = (asked: Asked): Answer => (asked.path.endsWith('/workflow') && ++started < 20 && asked.path.includes('measure-7/') ? problem('workflow-not-started', 404) : api(asked));
    const { text, asked, pauses } = await lianxi('demo', slowly);
    expect(text).toContain('19 workflows waiting');
    expect(pauses).toEqual([1_000]);
    const lastAsked = asked.map(({ path }) => path.endsWith('/workflow')).lastIndexOf(true);
    expect(lastAsked).toBeLessThan(asked.findIndex(({ path }) => path.endsWith('/clock/run')));
  });

  it('does not wait for ever for a workflow that never starts', async () => {
    const api = withClock('running');
    const { code, text, pauses } = await lianxi('demo', (asked) => (asked.path === '/tasks/measure-7/workflow' ? problem('workflow-not-started', 404) : api(asked)));
    expect([code, pauses.length]).toEqual([0, 60]);
    expect(text).toContain('18 workflows waiting');
  });

  it('uses the same keys each time, each once, so that a run after a crash changes nothing twice', async () => {
    const keys = async (start: string | undefined) => acts((await lianxi('demo', withClock(start))).asked).map(({ key }) => key);
    const first = await keys(undefined);
    expect(new Set(first).size).toBe(first.length);
    const resumed = await keys('2020-11-02T02:00:00.000Z');
    expect(first).toEqual(expect.arrayContaining(resumed));
    expect(resumed.filter((key) => !key?.startsWith('demo-jump'))).toEqual(first.filter((key) => !key?.startsWith('demo-jump')));
  });

  it('changes nothing once the clock has run', async () => {
    for (const start of ['running', '2021-02-05T01:00:00.000Z'] as const) {
      const { code, text, asked } = await lianxi('demo', withClock(start));
      expect(code).toBe(0);
      expect(acts(asked)).toEqual([]);
      expect(text).toContain('19 measures');
    }
  });
});
