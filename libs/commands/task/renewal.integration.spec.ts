import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { CommandEntity } from '@lianxi/persistence/record/command.entity';
import type { TestRecord } from '@lianxi/test/support/database';
import type { Refused } from '../path/refused';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { activationOf, actor, office, request, tellOf } from '../programme/xinxiang.fixture';
import type { TaskCommands } from './task-commands';

jest.setTimeout(60_000);

const programme = 'renewal';
const task = taskId(programme, 3);
const refusedAs = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ refused: code }) as unknown }) as Refused;

describe('the renewal of a task', () => {
  let on: CommandsOnARecord;
  let database: TestRecord;
  let tasks: TaskCommands;

  beforeAll(async () => {
    on = await CommandsOnARecord.open();
    ({ database, tasks } = on);
    await on.programmes.activate(activationOf(programme));
  });

  afterAll(async () => { await on.close(); });

  it('gives an epoch newer than any the wall has seen, as after an older record was restored', async () => {
    const before = Date.now();
    await database.record.query('UPDATE tell SET epoch = 7 WHERE task_id = $1', [task]);
    expect((await tasks.renew(task, request(office, {}))).answer.epoch).toBeGreaterThanOrEqual(before - 1_000);
  });

  it('happens once for one request, however often and however simultaneously it is sent', async () => {
    const { version } = await tellOf(database.record, task);
    const form = request(office, {}, 'renew-once');
    const answers = [...await Promise.all([1, 2, 3].map(() => tasks.renew(task, form))), await tasks.renew(task, form)];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 202, answer: { task, version: version + 1 } });
    expect(await tellOf(database.record, task)).toMatchObject({ epoch: answers[0]!.answer.epoch, version: version + 1, delivered: 0 });
    await expect(tasks.renew(task, { ...form, bodyHash: 'another' })).rejects.toEqual(refusedAs('key-reused'));
  });

  it('leaves on record who asked for it', async () => {
    await tasks.renew(task, request(actor('office', 'lianxi-office', 'sun'), {}));
    const [last] = await database.record.manager.find(CommandEntity, { where: { aggregate: task }, order: { decidedAt: 'DESC' }, take: 1 });
    expect(last).toMatchObject({ actor: 'lianxi-office/office/sun', status: 202 });
  });

  it('is the office’s alone, and only while the right lasts', async () => {
    const told = await tellOf(database.record, task);
    await expect(tasks.renew(task, request(actor('liaison', 'kejiju'), {}))).rejects.toEqual(refusedAs('not-entitled'));
    const gone = actor('office', 'lianxi-office', 'qian');
    await database.record.manager.insert(HolderEntity, { ...gone, endedAt: '2020-01-01T00:00:00.000Z' });
    await expect(tasks.renew(task, request(gone, {}))).rejects.toEqual(refusedAs('right-ended'));
    await expect(tasks.renew(taskId('elsewhere', 3), request(office, {}))).rejects.toEqual(refusedAs('task-unknown'));
    expect(await tellOf(database.record, task)).toEqual(told);
  });
});
