import { chinaCalendar } from '@lianxi/plan/calendars/china';
import { isNamed } from '@lianxi/domain/task/submission';
import { practiceOf } from '@lianxi/plan/programme/practice';
import { planToTasks } from '@lianxi/plan/programme/tasks';
import { xinxiangPlan } from '@lianxi/plan/xinxiang/plan';
import { activatedAt, receiptDays, runsFrom, scenes, type Act } from './story';

const tasks = new Map(planToTasks(xinxiangPlan, chinaCalendar).map((task) => [task.measure, task]));
const acts = scenes.flatMap((scene) => scene.acts);
const contributed = (measure: number, milestone: string): string[] => acts.flatMap((act) => (
  act.type === 'contribution' && act.measure === measure && act.milestone === milestone ? [act.bureau] : []
));

/** Who is asked for a contribution: every named body but the first, who reports for all. */
const asked = (measure: number): string[] => (tasks.get(measure)?.responsibilities ?? []).filter(({ kind }) => kind !== 'group').map(({ bureau }) => bureau).slice(1);

describe('the story of the demonstration', () => {
  it('goes forward in time and ends ninety seconds before the notices of the morning', () => {
    const times = [activatedAt, ...Object.values(receiptDays), ...scenes.map(({ at }) => at), runsFrom];
    expect([...times].sort()).toEqual(times);
    expect(Date.parse('2020-12-17T01:00:00.000Z') - Date.parse(runsFrom)).toBe(90_000);
  });

  it('signs everything before the first reminder of a receipt, on 2020-10-16', () => {
    expect(Date.parse(receiptDays.byLetter)).toBeLessThan(Date.parse('2020-10-16T00:59:00.000Z'));
  });

  it.each(acts.map((act): [string, Act] => [`${act.type} ${act.measure} ${'milestone' in act ? act.milestone : ''} ${'bureau' in act ? act.bureau : ''}`, act]))('speaks of the plan: %s', (_name, act) => {
    const task = tasks.get(act.measure);
    if ('milestone' in act) expect(task?.milestones.map(({ key }) => key)).toContain(act.milestone);
    if (act.type === 'contribution') {
      expect(asked(act.measure)).toContain(act.bureau);
      const kind = task?.responsibilities.find(({ bureau }) => bureau === act.bureau)?.kind;
      expect(act.reply === undefined).toBe(kind !== 'vertical');
    }
  });

  it('never enters the same thing twice', () => {
    const names = acts.map((act) => JSON.stringify({ ...act, text: '' }));
    expect(new Set(names).size).toBe(names.length);
  });

  it('leaves measure 3 ready to be submitted, and measures 4 and 10 waiting for one body each', () => {
    expect(contributed(3, 'd5-2020').sort()).toEqual(asked(3).sort());
    expect(asked(4).filter((bureau) => !contributed(4, 'd7-2020').includes(bureau))).toEqual(['nongyenongcunju']);
    expect(asked(10).filter((bureau) => !contributed(10, 'y-2020').includes(bureau))).toEqual(['yinbaojian-fenju']);
  });

  it('shows what was done before each submission, and puts to all others, on paper to vertical ones, what the plan\'s offices want countersigned', () => {
    const practice = practiceOf(xinxiangPlan)!;
    const of = (type: Act['type'], measure: number, milestone: string) => acts.findIndex((act) => act.type === type && act.measure === measure && 'milestone' in act && act.milestone === milestone);
    for (const act of acts) if (act.type === 'submission') {
      expect(of('evidence', act.measure, act.milestone)).toBeGreaterThanOrEqual(0);
      expect(of('evidence', act.measure, act.milestone)).toBeLessThan(acts.indexOf(act));
      expect(isNamed(practice.countersigned!, act.measure, act.milestone)).toBe(false);
    }
    // What is attached after an answer would void it.
    expect(of('evidence', 3, 'd5-2020')).toBeLessThan(of('round', 3, 'd5-2020'));
    const [opened] = acts.flatMap((act) => (act.type === 'round' ? [act] : []));
    expect([opened?.signers, acts.flatMap((act) => (act.type === 'answer' ? [act.bureau] : []))]).toEqual([asked(3), asked(3)]);
    for (const act of acts) if (act.type === 'answer') expect(act.reply === undefined).toBe(tasks.get(3)?.responsibilities.find(({ bureau }) => bureau === act.bureau)?.kind !== 'vertical');
  });

  it('submits nothing before all have contributed', () => {
    for (const act of acts) if (act.type === 'submission') expect(contributed(act.measure, act.milestone).sort()).toEqual(asked(act.measure).sort());
  });
});
