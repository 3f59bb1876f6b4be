import type { Schemas } from '@lianxi/api-client/client';
import { livesOf } from './life';

const milestone = (key: string, said: Partial<Schemas['Milestone']>): Schemas['Milestone'] => ({ key, flags: [], ...said } as Schemas['Milestone']);
const sentence = { zh: '', en: '' };
const task = {
  coordinator: { bureau: 'kejiju', name: '市科技局', provisional: false },
  parts: [{ bureau: 'kejiju', name: '市科技局' }, { bureau: 'caizhengju', name: '市财政局' }],
  milestones: [
    milestone('d1-2020', { timeliness: { achieved: true, reported: true, sentence } }),
    milestone('d2-2020', { timeliness: { achieved: true, reported: false, sentence } }),
    milestone('d3-2020', { flags: ['overdue'] }),
    milestone('y-2021', {}),
  ],
} as unknown as Schemas['Task'];
const step = (at: string, ...bureaus: string[]): Schemas['Reminder'] => ({ at, bureaus } as Schemas['Reminder']);

describe('the ledger by bureau', () => {
  it('counts reports for the coordinator: on time, late, overdue, not yet due; names stand in pinyin order', () => {
    const { lives } = livesOf([task], []);
    expect(lives.map(({ name }) => name)).toEqual(['市财政局', '市科技局']);
    expect(lives[1]).toMatchObject({ coordinates: 4, onTime: 1, late: 1, missing: 1, ahead: 1 });
    expect(lives[0]).toMatchObject({ coordinates: 0, onTime: 0 });
  });

  it('counts what came to each bureau by the month in Shanghai', () => {
    const { lives, months } = livesOf([task], [step('2020-12-31T16:30:00.000Z', 'kejiju', 'caizhengju'), step('2020-12-17T00:59:00.000Z', 'kejiju')]);
    expect(months).toEqual(['2020-12', '2021-01']);
    expect([...lives[1]!.load]).toEqual([['2020-12', 1], ['2021-01', 1]]);
    expect([...lives[0]!.load]).toEqual([['2020-12', 0], ['2021-01', 1]]);
  });
});
