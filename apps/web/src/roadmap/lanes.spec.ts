import type { Line, Mark } from './lanes';
import { byDay, filtered, lanesOf, shapeOf, stateOf } from './lanes';

const mark = (key: string, dueOn?: string, more: Partial<Mark> = {}): Mark => ({ key, basis: key.startsWith('d') ? 'deliverable' : 'standing-rule', text: key, year: Number(key.slice(-4)), phase: 'open', flags: [], ...(dueOn !== undefined && { dueOn }), ...more });
const line = (measure: number, section: string, bureau: string, milestones: Mark[]): Line => ({ task: String(measure), measure, heading: '', section, progress: 'on-schedule', openedOn: '2020-10-12', bureaus: [{ bureau, name: bureau, duty: 'joint' }], milestones });

const fourth = line(4, '一', 'kejiju', [mark('d6-2020', '2020-12-31'), mark('d6-2021', '2021-12-31'), mark('d7-2020', '2021-03-31')]);
const seventh = line(7, '二', 'shuiliju', [mark('y-2020', '2020-12-31'), mark('y-2023')]);

describe('the lanes of a roadmap', () => {
  it('are a deliverable each, or the yearly checkpoints together', () => {
    expect(lanesOf(fourth).map(({ deliverable, marks }) => [deliverable, marks.length])).toEqual([['6', 2], ['7', 1]]);
    expect(lanesOf(seventh).map(({ deliverable, marks }) => [deliverable, marks.length])).toEqual([[undefined, 2]]);
  });

  it.each([
    [{ phase: 'struck-off', flags: ['overdue'] }, 'done', '◆'],
    [{ phase: 'submitted', flags: ['overdue'] }, 'over', '▲'],
    [{ phase: 'reviewed', flags: ['near-due'] }, 'decided', '◈'],
    [{ phase: 'open', flags: ['near-due'] }, 'soon', '◇'],
    [{ phase: 'open', flags: [] }, 'open', '◇'],
  ] as const)('a mark of %j is drawn as %s', ({ phase, flags }, state, shape) => {
    expect([stateOf({ phase, flags: [...flags] }), shapeOf({ phase, flags: [...flags], basis: 'deliverable' })]).toEqual([state, shape]);
  });

  it('are those of a body, of a chapter', () => {
    expect(filtered([fourth, seventh], { bureau: 'shuiliju' })).toEqual([seventh]);
    expect(filtered([fourth, seventh], { section: '一' })).toEqual([fourth]);
    expect(filtered([fourth, seventh], { bureau: 'shuiliju', section: '一' })).toEqual([]);
  });

  it('are listed by day, and what has no day at the end', () => {
    expect(byDay([seventh, fourth]).map(([day, matters]) => [day, matters.map(({ mark: { key } }) => key)])).toEqual([
      ['2020-12-31', ['y-2020', 'd6-2020']], ['2021-03-31', ['d7-2020']], ['2021-12-31', ['d6-2021']], ['', ['y-2023']],
    ]);
  });
});
