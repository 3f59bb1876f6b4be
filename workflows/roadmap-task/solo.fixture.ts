import type { TaskView } from '@lianxi/contracts/task-view';
import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { TaskBrief } from '@lianxi/domain/task/brief';
import { actor, listScan, measure3, milestone, office } from '@lianxi/domain/task/task.fixture';
import type { RecordInMemory } from './record.fixture';
import type { TaskUnderTest, TimeSkipping } from './time-skipping.fixture';

/** A task of one bureau with one milestone a year: nobody else is waited for, so that each test tells one thing. */
export const solo = (...years: readonly number[]): TaskBrief => ({
  ...measure3,
  pattern: 'lead-only',
  responsibilities: [{ bureau: 'kejiju', name: '市科技局', duty: 'lead', kind: 'municipal' }],
  milestones: years.map((year) => milestone(`d5-${year}`, year)),
});

/** The first steps of such a task of 2020 once it is signed for. */
export const remind10 = 'milestone/d5-2020:1:remind10:1';
export const remind3 = 'milestone/d5-2020:1:remind3:1';

const liaison = actor('liaison', 'kejiju');
const head = actor('bureau-head', 'kejiju');

export const sign = (record: RecordInMemory): Promise<TaskView> => record.act(liaison, { type: 'acknowledge', bureau: 'kejiju' });

/** A task of one bureau, signed for, as its workflow knows: its first step is the reminder of 2020-12-17. */
export async function signed(time: TimeSkipping, clock: 'running' | 'standing' = 'running'): Promise<TaskUnderTest> {
  const task = await time.open(solo(2020), clock);
  await task.tell(await sign(task.record));
  await task.knows();
  return task;
}

export const submit = (record: RecordInMemory, key: string, achievedOn: LocalDate): Promise<TaskView> =>
  record.act(liaison, { type: 'submit', milestone: key, achievedOn });

export const giveBack = (record: RecordInMemory, key: string): Promise<TaskView> =>
  record.act(head, { type: 'return', milestone: key, reasonHash: '0'.repeat(64) });

export const approve = (record: RecordInMemory, key: string): Promise<TaskView> => record.act(head, { type: 'approve', milestone: key });

/** Reviewed by the office, then struck off by a list that was signed on a day, whose scan it attaches. */
export async function strikeOff(record: RecordInMemory, key: string, on: LocalDate): Promise<TaskView> {
  await record.act(office, { type: 'review', milestone: key });
  await record.act(office, listScan(key));
  return record.act(office, { type: 'strikeOff', milestone: key, list: { number: '示例销号清单1号', on, signer: 'convenor', signerHash: 'signer', post: '市长', scan: 'list' } });
}
