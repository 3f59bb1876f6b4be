import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { CommandEntity } from '@lianxi/persistence/record/command.entity';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, office, request, tellOf } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'renewal';
const task = taskId(programme, 3);
describe('the renewal of a task', () => {
  const on = CommandsOnARecord.forTests([programme]);

  it('gives an epoch newer than any the wall has seen, as after an older record was restored', async () => {
    const before = Date.now();
    await on.record.query('UPDATE tell SET epoch = 7 WHERE task_id = $1', [task]);
    expect((await on.tasks.renew(task, request(office, {}))).answer.epoch).toBeGreaterThanOrEqual(before - 1_000);
  });

  it('happens once for one request, however often and however simultaneously it is sent', async () => {
    const { version } = await tellOf(on.record, task);
    const form = request(office, {}, 'renew-once');
    const answers = [...await Promise.all([1, 2, 3].map(() => on.tasks.renew(task, form))), await on.tasks.renew(task, form)];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 202, answer: { task, version: version + 1 } });
    expect(await tellOf(on.record, task)).toMatchObject({ epoch: answers[0]!.answer.epoch, version: version + 1, delivered: 0 });
    await expect(on.tasks.renew(task, { ...form, bodyHash: 'another' })).rejects.toEqual(refusedAs('key-reused'));
  });

  it('leaves on record who asked for it', async () => {
    await on.tasks.renew(task, request(actor('office', 'lianxi-office', 'lianxi-office-director'), {}));
    const [last] = await on.record.manager.find(CommandEntity, { where: { aggregate: task }, order: { decidedAt: 'DESC' }, take: 1 });
    expect(last).toMatchObject({ actor: 'lianxi-office/office/lianxi-office-director', status: 202 });
  });

  it('is the office’s alone, and only while the right lasts', async () => {
    const told = await tellOf(on.record, task);
    await expect(on.tasks.renew(task, request(actor('liaison', 'kejiju'), {}))).rejects.toEqual(refusedAs('not-entitled'));
    const gone = actor('office', 'lianxi-office', 'qian');
    await on.record.manager.insert(HolderEntity, { post: 'a-post', beginsAt: '2019-01-01T00:00:00.000Z', ...gone, endedAt: '2020-01-01T00:00:00.000Z' });
    await expect(on.tasks.renew(task, request(gone, {}))).rejects.toEqual(refusedAs('right-ended'));
    await expect(on.tasks.renew(taskId('elsewhere', 3), request(office, {}))).rejects.toEqual(refusedAs('task-unknown'));
    expect(await tellOf(on.record, task)).toEqual(told);
  });
});
