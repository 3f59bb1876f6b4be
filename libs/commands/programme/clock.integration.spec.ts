import { ProgrammeEntity } from '@lianxi/persistence/record/programme.entity';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import { TellEntity } from '@lianxi/persistence/record/tell.entity';
import { checkRecord } from '../check/check-record';
import { stranger, untilWaiting } from '../path/locks.fixture';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from './commands.fixture';
import { taskId } from './task-id';
import { activation, activationOf, actor, clockAsked, deliverAll, request, tellOf } from './xinxiang.fixture';

jest.setTimeout(60_000);

describe('a programme', () => {
  const on = CommandsOnARecord.forTests([]);

  const jumpTo = (programme: string, to: string) => on.programmes.changeClock(programme, clockAsked({ type: 'jumpClock', to }));

  it('is activated with all its tasks in one transaction, each told for the first time', async () => {
    const { status, answer } = await on.programmes.activate(activationOf('xinxiang'));
    expect({ status, at: answer.at, tasks: answer.tasks.length, milestones: answer.milestones }).toEqual({ status: 201, at: activation, tasks: 19, milestones: 68 });
    expect(answer.tasks[2]).toEqual({ task: taskId('xinxiang', 3), measure: 3 });
    expect(await on.record.manager.findBy(TellEntity, { version: 1, delivered: 0 })).toHaveLength(19);
    expect(await checkRecord(on.record, 'xinxiang')).toEqual([]);
  });

  it('is activated once, however often and however simultaneously it is asked', async () => {
    const form = activationOf('twice', undefined, 'activate-twice');
    const answers = await Promise.all([1, 2, 3].map(() => on.programmes.activate(form)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await expect(on.programmes.activate(activationOf('twice'))).rejects.toEqual(refusedAs('programme-exists'));
  });

  it('that is a draft is not activated live, and nothing of it stays', async () => {
    const form = activationOf('draft');
    await expect(on.programmes.activate({ ...form, programme: { ...form.programme, mode: 'live', clock: { kind: 'live' } } })).rejects.toEqual(refusedAs('plan-not-in-force'));
    expect(await on.record.manager.countBy(ProgrammeEntity, { id: 'draft' })).toBe(0);
  });

  it('does not run under another policy of the same version', async () => {
    const form = activationOf('other-policy');
    await expect(on.programmes.activate({ ...form, policy: { ...form.policy, superviseAfter: 99 } })).rejects.toMatchObject({ refusal: { refused: 'document-differs', params: { kind: 'policy', version: form.policy.version } } });
  });

  it('spreads the steps of a morning within the minute before it', async () => {
    const steps = (await on.record.manager.findBy(TaskEntity, { programmeId: 'xinxiang' })).map(({ nextStepAt }) => nextStepAt!).sort();
    expect(steps[0]! >= '2020-10-16T00:59:00.000Z' && steps.at(-1)! < '2020-10-16T01:00:00.000Z').toBe(true);
    expect(new Set(steps).size).toBeGreaterThan(15);
  });

  it('does not jump while a view is still to be told', async () => {
    await expect(jumpTo('xinxiang', '2020-10-20T01:00:00.000Z')).rejects.toMatchObject({ refusal: { refused: 'programme-not-settled', params: { tasks: expect.stringMatching(/^1, 2, /) as string, now: activation } } });
  });

  it('jumps no further than the next morning on which something is due, and tells only the tasks it has reached', async () => {
    await deliverAll(on.record);
    const before = await tellOf(on.record, taskId('xinxiang', 3));

    expect((await jumpTo('xinxiang', '2020-10-14T01:00:00.000Z')).answer.now).toBe('2020-10-14T01:00:00.000Z');
    expect(await tellOf(on.record, taskId('xinxiang', 3))).toEqual(before);

    expect((await jumpTo('xinxiang', '2021-02-05T01:00:00.000Z')).answer.now).toBe('2020-10-16T01:00:00.000Z');
    expect(await tellOf(on.record, taskId('xinxiang', 3))).toMatchObject({ version: before.version + 1, delivered: before.version });
  });

  it('jumps on once everything due has been carried out, told and delivered', async () => {
    await deliverAll(on.record);
    await expect(jumpTo('xinxiang', '2021-02-05T01:00:00.000Z')).rejects.toEqual(refusedAs('programme-not-settled'));
    await on.settle('xinxiang');
    expect((await jumpTo('xinxiang', '2021-02-05T01:00:00.000Z')).answer.now).toBe('2020-10-21T01:00:00.000Z');
  });

  it('never moves backwards, and is moved by the office alone', async () => {
    await on.settle('xinxiang');
    await expect(jumpTo('xinxiang', activation)).rejects.toEqual(refusedAs('clock-backwards'));
    const liaison = actor('liaison', 'kejiju');
    await expect(on.programmes.changeClock('xinxiang', { ...request(liaison, {}), command: { type: 'runClock' } })).rejects.toEqual(refusedAs('not-entitled'));
    await expect(on.programmes.changeClock('nowhere', clockAsked({ type: 'runClock' }))).rejects.toEqual(refusedAs('programme-unknown'));
  });

  it('tells every open task when its clock runs or stops, and answers a repeat as the first time', async () => {
    const versions = async () => (await on.record.manager.find(TellEntity, { order: { taskId: 'ASC' } })).map(({ version }) => version);
    const before = await versions();
    const form = clockAsked({ type: 'runClock' }, 'run-once');
    const first = await on.programmes.changeClock('xinxiang', form);
    expect(first.answer.clock.kind).toBe('offset');
    expect(JSON.stringify(await on.programmes.changeClock('xinxiang', form))).toBe(JSON.stringify(first));
    expect((await versions()).filter((version, index) => version === before[index]! + 1)).toHaveLength(19);
    expect(await checkRecord(on.record, 'xinxiang')).toEqual([]);
  });

  it('reads its running clock after the locks, not when the transaction began', async () => {
    const other = await stranger(on.database.url);
    const liaison = actor('liaison', 'kejiju');
    const task = taskId('xinxiang', 3);
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE', [task]);
    const waiting = on.tasks.run(task, { ...request(liaison, {}), command: { type: 'acknowledge', bureau: 'kejiju' } });
    await untilWaiting(other);
    await other.query('SELECT pg_sleep(0.3)');
    const { rows: [released] } = await other.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    await other.query('COMMIT');
    await other.end();

    const { state } = await on.record.manager.findOneByOrFail(ProgrammeEntity, { id: 'xinxiang' });
    const offset = state.clock.kind === 'offset' ? state.clock.offsetMs : 0;
    expect(Date.parse((await waiting).answer.at)).toBeGreaterThanOrEqual(released!.at.getTime() + offset);
  });
});
