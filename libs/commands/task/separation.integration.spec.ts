import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, office } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'separation';
const milestone = 'y-2020';

describe('a review by somebody who holds two posts', () => {
  const on = CommandsOnARecord.forTests([programme]);
  const qian = actor('office', 'lianxi-office', 'qian');
  const holds = async (bureau: string, role: 'office' | 'liaison', endedAt: string | null = null) => {
    await on.record.manager.insert(HolderEntity, { post: `${bureau}-second`, beginsAt: '2019-01-01T00:00:00.000Z', person: 'qian', bureau, role, endedAt });
  };

  /** Measure 17 of 市发改委 with 市科技局, or 18 the other way round: submitted and signed. */
  const signedOff = async (measure: number, coordinator: string, other: string): Promise<string> => {
    const task = taskId(programme, measure);
    await on.tasks.run(task, asked(actor('liaison', other), { type: 'contribute', milestone, bureau: other, text: '已办。' }));
    await on.tasks.run(task, asked(actor('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12' }));
    await on.tasks.run(task, asked(actor('bureau-head', coordinator), { type: 'approve', milestone }));
    return task;
  };

  it('is none of what the bureau that houses the office submits, while a post of it is held; of what others submit it is', async () => {
    const [own, others] = [await signedOff(17, 'fagaiwei', 'kejiju'), await signedOff(18, 'kejiju', 'fagaiwei')];
    await holds('lianxi-office', 'office');
    await holds('fagaiwei', 'liaison');
    await expect(on.tasks.run(own, asked(qian, { type: 'review', milestone }))).rejects.toEqual(refusedAs('person-of-house'));
    expect((await on.tasks.run(others, asked(qian, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
    await on.record.query("UPDATE holder SET ended_at = clock_timestamp() WHERE person = 'qian' AND bureau = 'fagaiwei'");
    expect((await on.tasks.run(own, asked(qian, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
  });

  it('rests on the office post alone: with that ended, another post gives no right to it', async () => {
    const task = await signedOff(19, 'kejiju', 'fagaiwei');
    await on.record.query("UPDATE holder SET ended_at = CASE bureau WHEN 'fagaiwei' THEN NULL ELSE clock_timestamp() END WHERE person = 'qian'");
    await expect(on.tasks.run(task, asked(qian, { type: 'review', milestone }))).rejects.toEqual(refusedAs('right-ended'));
    expect((await on.tasks.run(task, asked(office, { type: 'review', milestone }))).answer.events).toEqual(['milestoneReviewed']);
  });
});
