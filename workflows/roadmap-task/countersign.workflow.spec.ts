import { actor, measure3, milestone } from '@lianxi/domain/task/task.fixture';
import { TimeSkipping } from './time-skipping.fixture';

const time = TimeSkipping.forTests();
const coordinator = actor('liaison', 'kejiju');
const place = { milestone: 'd5-2020' } as const;

describe('the limit of a countersignature', () => {
  it('is a step of its own name, on the morning after it, of the text as it is now, and of no text that was changed before', async () => {
    const task = await time.open({ ...measure3, milestones: [milestone('d5-2020', 2020)] });
    const { record } = task;
    await task.until('2020-11-16T04:00:00.000Z');
    await task.tell(await record.act(coordinator, { type: 'openCountersignature', ...place, textHash: 'first', bureaus: ['caizhengju', 'shuiwuju'], limitOn: '2020-11-23' }));
    await task.until('2020-11-20T04:00:00.000Z');
    await task.tell(await record.act(coordinator, { type: 'changeCountersignedText', ...place, textHash: 'second' }));
    await task.until('2020-11-25T04:00:00.000Z');
    await task.tell(await record.act(actor('liaison', 'caizhengju'), { type: 'answerCountersignature', ...place, bureau: 'caizhengju', version: 2, answer: 'agreed' }));
    await task.until('2020-12-04T04:00:00.000Z');

    const limits = record.attempts.filter(({ activity }) => activity === 'countersignLimit');
    expect(limits.map(({ key, at, outcome }) => [key, at.slice(0, 10), outcome])).toEqual([['countersignature/d5-2020:2:limit:1', '2020-11-30', 'done']]);
  });

  it('is not asked for once all have answered', async () => {
    const task = await time.open({ ...measure3, milestones: [milestone('d5-2020', 2020)] });
    const { record } = task;
    await task.until('2020-11-16T04:00:00.000Z');
    await task.tell(await record.act(coordinator, { type: 'openCountersignature', ...place, textHash: 'first', bureaus: ['caizhengju'] }));
    await task.tell(await record.act(actor('liaison', 'caizhengju'), { type: 'answerCountersignature', ...place, bureau: 'caizhengju', version: 1, answer: 'agreed' }));
    await task.until('2020-12-04T04:00:00.000Z');
    expect(record.attempts.filter(({ activity }) => activity === 'countersignLimit')).toEqual([]);
  });
});
