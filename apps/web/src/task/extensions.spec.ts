import { endedExtensions } from './extensions';

const asked = { seq: 3, at: '2020-12-01T01:00:00.000Z', type: 'extensionRequested', event: { milestone: 'd5-2020', dueOn: '2021-03-31' }, words: { reason: { text: '省级政策未出台。' } } } as never;
const end = (seq: number, type: string, milestone = 'd5-2020', words = {}) => ({ seq, at: '2020-12-03T01:00:00.000Z', type, event: { milestone }, words }) as never;

describe('a later date that was asked for and not given', () => {
  it('leaves its mark at the milestone: until when, how it ended, and why', () => {
    expect(endedExtensions([asked, end(4, 'extensionRefused', 'd5-2020', { reason: { text: '按原期限办理。' } })], 'd5-2020')).toEqual([{ seq: 4, at: '2020-12-03T01:00:00.000Z', how: 'refused', dueOn: '2021-03-31', reason: '按原期限办理。' }]);
    expect(endedExtensions([asked, end(4, 'extensionWithdrawn')], 'd5-2020')).toMatchObject([{ how: 'withdrawn', dueOn: '2021-03-31', reason: undefined }]);
  });

  it('leaves none where it is not decided, was given, or is another milestone\'s', () => {
    expect(endedExtensions([asked], 'd5-2020')).toEqual([]);
    expect(endedExtensions([asked, end(4, 'dueDateMoved')], 'd5-2020')).toEqual([]);
    expect(endedExtensions([asked, end(4, 'extensionRefused', 'y-2020')], 'd5-2020')).toEqual([]);
  });
});
