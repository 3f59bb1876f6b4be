import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked } from '../programme/xinxiang.fixture';
import { poolOf } from './connection';
import { refusedAs } from './refused.fixture';

jest.setTimeout(60_000);

const measure4 = taskId('beforehand', 4);

describe('what a decision rests on outside the record', () => {
  const on = CommandsOnARecord.forTests(['beforehand']);
  const receipt = (bureau: string, key?: string, beforehand?: () => Promise<void>) => ({ ...asked(actor('liaison', bureau), { type: 'acknowledge', bureau }, key), ...(beforehand && { beforehand }) });

  it('is brought about while no connection is lent and no lock held, however long that takes', async () => {
    const seen: unknown[] = [];
    const pool = poolOf(on.record);
    await on.tasks.run(measure4, receipt('jiaoyuju', 'the-first', async () => {
      seen.push(pool.totalCount - pool.idleCount, await on.record.query('SELECT measure FROM task WHERE id = $1 FOR UPDATE NOWAIT', [measure4]));
    }));
    expect(seen).toEqual([0, [{ measure: 4 }]]);
  });

  it('is not brought about for what was answered before, nor for a no', async () => {
    const beforehand = jest.fn(() => Promise.resolve());
    await on.tasks.run(measure4, receipt('jiaoyuju', 'the-first', beforehand));
    await expect(on.tasks.run(measure4, receipt('jiaoyuju', 'another', beforehand))).rejects.toEqual(refusedAs('receipt-already-signed'));
    expect(beforehand).not.toHaveBeenCalled();
  });

  it('may be overtaken: it is decided anew afterwards, on what stands then', async () => {
    const overtaken = on.tasks.run(measure4, receipt('rensheju', undefined, async () => { await on.tasks.run(measure4, receipt('rensheju')); }));
    await expect(overtaken).rejects.toEqual(refusedAs('receipt-already-signed'));
  });
});
