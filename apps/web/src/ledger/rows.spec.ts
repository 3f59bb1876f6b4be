import { filtersOfFigure, askedBy } from './filters';
import type { LedgerTask } from './queries';
import { grouped, rowsOf, sorted } from './rows';

const task = (measure: number, coordinator: string, dueOn: readonly (string | undefined)[], progress: LedgerTask['progress'] = 'on-schedule'): LedgerTask => ({
  id: `task-${measure}`, programme: 'p', measure, heading: '', section: measure < 3 ? '一' : '二', coordinator: { bureau: coordinator, name: coordinator, provisional: false }, phase: 'work', progress, flags: [], waitingFor: [], workflow: '', parts: [],
  milestones: dueOn.map((day, place) => ({ key: `d${place}-2020`, text: '', year: 2020, dueOn: day, phase: 'open', escalation: 'quiet', flags: [], returns: 0 })),
});
const tasks = [task(1, '市科技局', ['2021-12-31', '2020-12-31']), task(2, '市财政局', [undefined], 'slow'), task(3, '市科技局', ['2020-06-30'])];
const seen = (sort?: string): string[] => sorted(rowsOf(tasks), sort).map(({ task: { measure }, milestone: { dueOn } }) => `${measure} ${dueOn ?? '-'}`);

describe('the lines of the ledger', () => {
  it('stand in the order of the plan, or by a column, with what has nothing there last either way', () => {
    expect(seen()).toEqual(['1 2021-12-31', '1 2020-12-31', '2 -', '3 2020-06-30']);
    expect(seen('dueOn')).toEqual(['3 2020-06-30', '1 2020-12-31', '1 2021-12-31', '2 -']);
    expect(seen('-dueOn')).toEqual(['1 2021-12-31', '1 2020-12-31', '3 2020-06-30', '2 -']);
    expect(seen('coordinator').map((line) => line[0])).toEqual(['2', '1', '1', '3']);
    expect(seen('nonsense')).toEqual(seen());
  });

  it('stand under the heads of their groups: names by pinyin, progress from what presses most', () => {
    const heads = (by: 'section' | 'coordinator' | 'progress') => grouped(rowsOf(tasks), by).flatMap((item) => ('group' in item ? [`${item.group} ${item.count}`] : []));
    expect([heads('section'), heads('coordinator'), heads('progress')]).toEqual([['一 3', '二 1'], ['市财政局 1', '市科技局 3'], ['slow 1', 'on-schedule 3']]);
  });
});

describe('the filters in the address', () => {
  it('are those of a figure of the board, as of the day that is looked at', () => {
    expect(filtersOfFigure('/api/v1/tasks?programme=p&bureau=kejiju&section=%E4%B8%80&progress=slow&asOf=2021-01-15T15%3A59%3A59.999Z', '2021-01-15')).toEqual({ bureau: 'kejiju', section: '一', progress: 'slow', asOf: '2021-01-15' });
  });

  it('ask for the end of an earlier day, and for the present of today; what is no filter is left out', () => {
    expect(askedBy({ asOf: '2021-01-15', year: '2020', progress: 'slow', flag: 'red' }, '2021-03-15')).toEqual({ asOf: '2021-01-15T15:59:59.999Z', year: 2020, progress: 'slow' });
    expect(askedBy({ asOf: '2021-03-15', year: 'x' }, '2021-03-15')).toEqual({});
  });
});
