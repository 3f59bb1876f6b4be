import type { LedgerTask } from '../ledger/queries';
import { notConfirmedOf } from './last-of';

const task = (provisional: boolean, ...phases: LedgerTask['milestones'][number]['phase'][]): Pick<LedgerTask, 'measure' | 'coordinator' | 'milestones'> => ({
  measure: 3, coordinator: { bureau: 'kejiju', name: '市科技局', provisional }, milestones: phases.map((phase, place) => ({ key: `y-202${place}`, phase })) as LedgerTask['milestones'],
});

describe('a coordinator that has to be confirmed before a list is signed', () => {
  it.each([
    ['of the last milestone', task(true, 'struck-off', 'reviewed'), ['y-2021'], [3]],
    ['of all that are left, together', task(true, 'reviewed', 'reviewed'), ['y-2020', 'y-2021'], [3]],
    ['not while others are left', task(true, 'open', 'reviewed'), ['y-2021'], []],
    ['not of one that is confirmed', task(false, 'struck-off', 'reviewed'), ['y-2021'], []],
    ['not of a measure that is not on it', task(true, 'struck-off', 'struck-off'), [], []],
  ] as const)('%s', (_when, of, listed, measures) => {
    expect(notConfirmedOf([of], listed.map((milestone) => ({ measure: 3, milestone })))).toEqual(measures);
  });
});
