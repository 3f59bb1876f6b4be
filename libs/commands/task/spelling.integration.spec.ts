import { checkRecord } from '../check/check-record';
import { rebuildTask } from '../check/rebuild';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, office, request } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'spelling';
const task = taskId(programme, 4);
const capitals = task.toUpperCase();
const education = actor('liaison', 'jiaoyuju');

describe('a task named in capitals', () => {
  const on = CommandsOnARecord.forTests([programme]);

  it('is the same task: whatever is written of it goes on in its one chain', async () => {
    const { answer } = await on.tasks.run(capitals, asked(education, { type: 'contribute', milestone: 'd7-2020', bureau: 'jiaoyuju', text: '配合情况' }));
    expect(answer).toMatchObject({ task, seq: 2 });
    expect((await on.tasks.renew(capitals, request(office, {}))).answer.task).toBe(task);
    const { key, at } = await on.next(task);
    await on.setClock(programme, at);
    const order = { ...await on.order(programme, task, key), task: capitals };
    expect((await on.tasks.carryOutStep(order, 'remindReceipt')).outcome).toBe('done');
    await rebuildTask(on.record, capitals);

    for (const table of ['event', 'command', 'free_text']) {
      expect(await on.record.query(`SELECT DISTINCT aggregate FROM ${table} WHERE lower(aggregate) = $1`, [task])).toEqual([{ aggregate: task }]);
    }
    expect((await checkRecord(on.record, programme)).filter(({ aggregate }) => aggregate !== programme)).toEqual([]);
  });
});
