import { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import { RungView } from '@lianxi/persistence/reminders/rung.view';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import { checkRecord } from '../check/check-record';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, office, request, tellOf } from '../programme/xinxiang.fixture';
import { StaleEpoch } from './stale-epoch';

jest.setTimeout(60_000);

const programme = 'steps';

/** A step is what time asks of a task: these tests stand where a workflow would. */
describe('a step of the ladder', () => {
  const on = CommandsOnARecord.forTests([programme]);

  const at = (instant: string) => on.setClock(programme, instant);
  const next = (task: string) => on.next(task);
  const order = (task: string, key: string) => on.order(programme, task, key);
  const lines = (task: string, stepKey: string) => on.record.manager.find(NoticeLineEntity, { where: { taskId: task, stepKey }, order: { bureau: 'ASC' } });

  it('is not due before its instant: the answer says how long to wait, and nothing changes', async () => {
    const task = taskId(programme, 3);
    const { key, kind, at: due } = await next(task);
    const told = await tellOf(on.record, task);

    const answer = await on.tasks.carryOutStep(await order(task, key), kind);

    expect(answer).toMatchObject({ outcome: 'not-due-yet', waitMs: Date.parse(due) - Date.parse('2020-10-12T01:30:00.000Z') });
    expect(answer.view).toMatchObject({ nextStep: { key }, version: told.version, epoch: told.epoch });
    expect(await tellOf(on.record, task)).toEqual(told);
  });

  it('happens once, also when two runs ask at the same time, and its answer is the delivery', async () => {
    const task = taskId(programme, 3);
    const { key, kind, at: due } = await next(task);
    await at(due);
    const asking = await order(task, key);

    const answers = await Promise.all([on.tasks.carryOutStep(asking, kind), on.tasks.carryOutStep(asking, kind), on.tasks.carryOutStep(asking, kind)]);

    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['already-done', 'already-done', 'done']);
    expect(await on.record.manager.countBy(EventEntity, { aggregate: task, stepKey: key })).toBe(1);
    const told = await tellOf(on.record, task);
    expect(told.delivered).toBe(told.version);
    for (const { view } of answers) expect(view).toMatchObject({ version: told.version, carriedOut: [key] });
  });

  it('puts a reminder to sign into the notices of its morning, for the bureau it speaks to', async () => {
    const task = taskId(programme, 3);
    const [key] = Object.keys((await on.task(task)).state.steps);
    const bureau = key!.slice('part/'.length, key!.indexOf(':'));
    expect(await lines(task, key!)).toEqual([
      { taskId: task, stepKey: key, bureau, role: 'liaison', post: '', programmeId: programme, kind: 'remindReceipt', deliverAt: '2020-10-16T01:00:00.000Z', noticeId: null },
    ]);
  });

  it('is refused to a run whose epoch is over', async () => {
    const task = taskId(programme, 4);
    const { key, kind, at: due } = await next(task);
    await at(due);
    const old = await order(task, key);
    const { answer: renewed } = await on.tasks.renew(task, request(office, {}));

    expect(renewed.epoch).toBeGreaterThan(old.epoch);
    await expect(on.tasks.carryOutStep(old, kind)).rejects.toBeInstanceOf(StaleEpoch);
    expect(await tellOf(on.record, task)).toMatchObject({ epoch: renewed.epoch, version: renewed.version });
    expect((await on.tasks.carryOutStep(await order(task, key), kind)).outcome).toBe('done');
  });

  it('that kept failing goes before the office, its rung is void, and the ladder goes on', async () => {
    const task = taskId(programme, 6);
    const { key, kind, at: due } = await next(task);
    await at(due);
    const failed = { ...await order(task, key), kind, failure: '数据无法读取' };

    expect((await on.tasks.recordStepFailed(failed)).outcome).toBe('done');
    expect((await on.tasks.carryOutStep(failed, kind)).outcome).toBe('no-longer-wanted');
    expect((await next(task)).key).not.toBe(key);
    expect(await lines(task, key)).toMatchObject([{ bureau: 'lianxi-office', role: 'office' }]);
    expect(await on.record.manager.findOneByOrFail(RungView, { taskId: task, key })).toMatchObject({ state: 'failed' });
  });

  it('carried out already is not given up: the key that happened wins', async () => {
    const task = taskId(programme, 4);
    const [key] = Object.keys((await on.task(task)).state.steps);
    const failed = { ...await order(task, key!), kind: 'remindReceipt' as const, failure: '迟到的失败' };
    expect((await on.tasks.recordStepFailed(failed)).outcome).toBe('already-done');
  });

  it('is no longer wanted once the bureau has signed', async () => {
    const task = taskId(programme, 7);
    const { key, kind } = await next(task);
    const bureau = key.slice('part/'.length, key.indexOf(':'));
    await on.tasks.run(task, asked(actor('liaison', bureau), { type: 'acknowledge', bureau }));
    expect((await on.tasks.carryOutStep(await order(task, key), kind)).outcome).toBe('no-longer-wanted');
    expect(await on.record.manager.countBy(RungView, { taskId: task, key })).toBe(0);
  });

  it('of urging is a draft that waits for the office, and nothing goes to a bureau', async () => {
    const task = taskId(programme, 2);
    const { state } = await on.task(task);
    const urge = state.rungs.find(({ kind }) => kind === 'urge')!;
    await at(urge.at);
    expect((await on.tasks.carryOutStep(await order(task, urge.key), 'urge')).outcome).toBe('done');
    expect(await lines(task, urge.key)).toMatchObject([{ bureau: 'lianxi-office', role: 'office', kind: 'urge', deliverAt: '2021-01-11T01:00:00.000Z' }]);
  });

  it('leaves the record in agreement with its events', async () => {
    const differences = await checkRecord(on.record, programme);
    // The clock was set by hand, beside the events: that alone must show.
    expect(differences).toEqual([{ aggregate: programme, kind: 'state', where: 'state', found: 'not what the events come to' }]);
  });
});
