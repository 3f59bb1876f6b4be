import type { Figure, Target } from './figures';
import { figuresOf, isReached, unfitFigures } from './figures';
import { LivedTask, actor, measure3, milestone, noon, office } from './task.fixture';

const centres: Target = { id: 'T2', text: '建设2家省级绿色企业技术中心', kind: 'count', values: [2], unit: '家' };
const leaders: Target = { id: 'T1', text: '力争培育1-2个龙头企业', kind: 'count-range', values: [1, 2], unit: '个' };
const share: Target = { id: 'T4', text: '比例不少于55%', kind: 'ratio-min', values: [55], unit: '%' };
const of = (target: string, value: number, unit: string, on = '2020-12-01'): Figure => ({ target, value, unit, on });
const all = [of('T1', 1, '个'), of('T2', 1, '家'), of('T4', 55.5, '%')];

const due = { ...milestone('d5-2020', 2020), targets: [leaders, centres, share] };
const unfit = (figures: readonly Figure[]) => unfitFigures(due, figures, '2020-12-10');

describe('figures of what a plan has targets for', () => {
  it('are one for each target, in its unit, as of a day that has come; that one falls short is no reason to refuse it', () => {
    expect(unfit(all)).toBeUndefined();
    expect(figuresOf(due, all).map(({ target, figure }) => [target.id, figure && isReached(target, figure)])).toEqual([['T1', true], ['T2', false], ['T4', true]]);
    expect(isReached(leaders, of('T1', 0, '个'))).toBe(false);
    expect(isReached(share, of('T4', 54.9, '%'))).toBe(false);
  });

  it('are refused by the name of the target that is missing, with its words and its unit', () => {
    expect(unfit(all.slice(0, 1))).toMatchObject({ refused: 'figures-missing', field: 'figures', params: { targets: 'T2 “建设2家省级绿色企业技术中心”（家）；T4 “比例不少于55%”（%）' } });
  });

  it.each<[string, Figure]>([
    ['figure-unknown', of('T9', 1, '个')],
    ['figure-unit-differs', of('T2', 2, '个')],
    ['figure-in-the-future', of('T2', 2, '家', '2020-12-11')],
    ['figure-not-possible', of('T2', 1.5, '家')],
    ['figure-not-possible', of('T4', 101, '%')],
  ])('are refused: %s %o', (rule, figure) => {
    expect(unfit([...all.filter(({ target }) => target !== figure.target), figure])).toMatchObject({ refused: rule, field: 'figures' });
  });

  it('are not asked where the plan has no target, and not taken either', () => {
    expect(unfitFigures(milestone('d5-2020', 2020), [], '2020-12-10')).toBeUndefined();
    expect(unfitFigures(milestone('d5-2020', 2020), [of('T2', 2, '家')], '2020-12-10')).toMatchObject({ refused: 'figure-unknown' });
  });

  it('go with a submission, which waits for them, and can be corrected after it was returned', () => {
    const task = new LivedTask({ ...measure3, milestones: [due] });
    const [liaison, head] = [actor('liaison', 'kejiju'), actor('bureau-head', 'kejiju')];
    for (const bureau of ['caizhengju', 'shuiwuju']) task.ask(noon('2020-12-01'), bureau === 'shuiwuju' ? office : actor('liaison', bureau), { type: 'contribute', milestone: 'd5-2020', bureau, textHash: 'h', ...(bureau === 'shuiwuju' && { reply: '复函' }) });
    const submits = (figures: readonly Figure[]) => task.ask(noon('2020-12-10'), liaison, { type: 'submit', milestone: 'd5-2020', achievedOn: '2020-12-01', figures });
    expect([submits([]), submits(all)]).toEqual(['figures-missing', undefined]);
    expect(task.state.milestones['d5-2020']?.submission?.figures).toEqual(all);
    task.ask(noon('2020-12-11'), head, { type: 'return', milestone: 'd5-2020', reasonHash: 'r' });
    const corrected = [of('T1', 2, '个'), ...all.slice(1)];
    expect(submits(corrected)).toBeUndefined();
    expect(task.state.milestones['d5-2020']?.submission?.figures).toEqual(corrected);
  });
});
