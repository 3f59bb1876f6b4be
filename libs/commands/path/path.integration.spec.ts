import { createHash } from 'node:crypto';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import { HolderEntity } from '@lianxi/persistence/organisation/holder.entity';
import { TaskEntity } from '@lianxi/persistence/record/task.entity';
import { createDataSource } from '@lianxi/persistence/database';
import type { Client } from 'pg';
import { checkRecord } from '../check/check-record';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, clockAsked, tellOf } from '../programme/xinxiang.fixture';
import type { TaskAnswer } from '../task/task-answer';
import { TaskCommands } from '../task/task-commands';
import { RecordBusy } from './faults';
import { stranger, untilWaiting } from './locks.fixture';
import { refusedAs } from './refused.fixture';
import type { Answered } from './request';

jest.setTimeout(60_000);

const programme = 'path';
const measure3 = taskId(programme, 3);
const measure4 = taskId(programme, 4);
const education = actor('liaison', 'jiaoyuju');

/** 教育局's contribution to deliverable 7 of 2020, in words of its own each time. */
const contribution = (text: string) => ({ type: 'contribute', milestone: 'd7-2020', bureau: 'jiaoyuju', text }) as const;

describe('the command path', () => {
  let other: Client;
  // Written before the record is dropped, so done before: hooks run in the order in which they are written.
  afterAll(async () => { await other.end(); });
  const on = CommandsOnARecord.forTests([programme], { lockTimeoutMs: 4_000 });
  beforeAll(async () => { other = await stranger(on.database.url); });

  it('serialises a hundred commands on one task at once', async () => {
    const before = await tellOf(on.record, measure4);
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => on.tasks.run(measure4, asked(education, contribution(`第${n}稿`)))));

    const numbers = answers.map(({ answer }) => answer.seq).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 100 }, (_, n) => n + 2));
    expect((await tellOf(on.record, measure4)).version).toBe(before.version + 100);
    expect(await checkRecord(on.record, programme)).toEqual([]);
  });

  it('takes one decision for equal requests at once, and gives each the same answer', async () => {
    const one = asked(actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' }, 'signed-once');
    const answers = await Promise.all(Array.from({ length: 20 }, () => on.tasks.run(measure3, one)));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await on.record.manager.countBy(EventEntity, { aggregate: measure3, type: 'receiptSigned' })).toBe(1);
  });

  it('refuses a key that was used for another request, also when both come at once for two tasks', async () => {
    const key = 'used-twice';
    const settled = await Promise.allSettled([
      on.tasks.run(measure3, { ...asked(education, { type: 'acknowledge', bureau: 'jiaoyuju' }, key), bodyHash: 'for measure 3' }),
      on.tasks.run(measure4, { ...asked(education, { type: 'acknowledge', bureau: 'jiaoyuju' }, key), bodyHash: 'for measure 4' }),
    ]);

    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(settled.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedAs('key-reused') });
  });

  it('honours that a right was revoked while the command waited for the task', async () => {
    const head = actor('bureau-head', 'kejiju', 'wang');
    await on.record.manager.insert(HolderEntity, { post: 'a-post', beginsAt: '2019-01-01T00:00:00.000Z', ...head, endedAt: null });
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE', [measure3]);

    const refusal = expect(on.tasks.run(measure3, asked(head, { type: 'approve', milestone: 'd5-2020' }))).rejects.toEqual(refusedAs('right-ended'));
    await untilWaiting(other);
    await on.record.query('UPDATE holder SET ended_at = clock_timestamp() WHERE person = $1', [head.person]);
    await other.query('COMMIT');

    await refusal;
  });

  it('waits for a revocation that is under way, and honours it', async () => {
    const liaison = actor('liaison', 'caizhengju', 'chen');
    await on.record.manager.insert(HolderEntity, { post: 'a-post', beginsAt: '2019-01-01T00:00:00.000Z', ...liaison, endedAt: null });
    await other.query('BEGIN');
    await other.query('UPDATE holder SET ended_at = clock_timestamp() WHERE person = $1', [liaison.person]);

    const refusal = expect(on.tasks.run(measure3, asked(liaison, { type: 'acknowledge', bureau: 'caizhengju' }))).rejects.toEqual(refusedAs('right-ended'));
    await untilWaiting(other);
    await other.query('COMMIT');

    await refusal;
  });

  it('waits for a change of the programme\'s clock that is under way, and that change for every command', async () => {
    const lock = `hashtextextended('programme/${programme}', 0)`;
    await other.query('BEGIN');
    await other.query(`SELECT pg_advisory_xact_lock(${lock})`);
    const signed = on.tasks.run(taskId(programme, 5), asked(actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' }));
    await untilWaiting(other);
    await other.query('COMMIT');
    expect((await signed).answer.events).toEqual(['receiptSigned']);

    await other.query('BEGIN');
    await other.query(`SELECT pg_advisory_xact_lock_shared(${lock})`);
    const stopped = on.programmes.changeClock(programme, clockAsked({ type: 'runClock' }));
    await untilWaiting(other);
    await other.query('COMMIT');
    expect((await stopped).status).toBe(200);
  });

  it('says busy when a lock is not granted in time, and changes nothing', async () => {
    const before = await on.record.manager.findOneByOrFail(TaskEntity, { id: measure3 });
    const impatient = await openImpatient();
    await other.query('BEGIN');
    await other.query('SELECT FROM task WHERE id = $1 FOR NO KEY UPDATE', [measure3]);

    await expect(impatient.commands.run(measure3, asked(education, { type: 'acknowledge', bureau: 'jiaoyuju' }))).rejects.toBeInstanceOf(RecordBusy);
    await other.query('COMMIT');
    await impatient.close();
    expect(await on.record.manager.findOneByOrFail(TaskEntity, { id: measure3 })).toEqual(before);
  });

  it('changes nothing by a refusal, and does not remember it: the same form may be sent again', async () => {
    const { head, seq } = await on.record.manager.findOneByOrFail(TaskEntity, { id: measure3 });
    const told = await tellOf(on.record, measure3);
    const form = asked(actor('bureau-head', 'kejiju'), { type: 'return', milestone: 'd5-2020', reason: '缺少附件' }, 'form');

    for (const _ of [1, 2]) await expect(on.tasks.run(measure3, form)).rejects.toEqual(refusedAs('milestone-not-submitted'));

    expect(await on.record.manager.findOneByOrFail(TaskEntity, { id: measure3 })).toMatchObject({ head, seq });
    expect(await tellOf(on.record, measure3)).toEqual(told);
    expect(await on.record.query(`SELECT FROM free_text WHERE body = '缺少附件'`)).toEqual([]);
  });

  it('does not know a task that is not there', async () => {
    await expect(on.tasks.run(taskId('elsewhere', 3), asked(education, { type: 'acknowledge', bureau: 'jiaoyuju' }))).rejects.toEqual(refusedAs('task-unknown'));
  });

  it('keeps what was written in an erasable row and only its hash in the event', async () => {
    await on.tasks.run(measure4, asked(education, contribution('已报送配合情况，联系人李老师')));
    const [kept] = await on.record.query<{ hash: string; salt: string }[]>(`SELECT hash, salt FROM free_text WHERE aggregate = $1 AND body = '已报送配合情况，联系人李老师'`, [measure4]);
    const last = await on.record.manager.findOneOrFail(EventEntity, { where: { aggregate: measure4 }, order: { seq: 'DESC' } });
    expect(last.text).not.toContain('李老师');
    expect(last.text).toContain(kept!.hash);
    expect(kept!.hash).toBe(createHash('sha256').update(`${kept!.salt}\n已报送配合情况，联系人李老师`).digest('hex'));
  });

  it('hides a short text that may be erased one day: the same word written twice has two hashes', async () => {
    for (const _ of [1, 2]) await on.tasks.run(measure4, asked(education, contribution('同意')));
    const rows = await on.record.query<{ hash: string }[]>(`SELECT hash FROM free_text WHERE aggregate = $1 AND body = '同意'`, [measure4]);
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(2);
  });

  it('answers a repeat with the very answer of the first time, whatever happened since', async () => {
    const form = asked(education, contribution('定稿'), 'final');
    const first: Answered<TaskAnswer> = await on.tasks.run(measure4, form);
    await on.tasks.run(measure4, asked(education, contribution('再改')));
    expect(JSON.stringify(await on.tasks.run(measure4, form))).toBe(JSON.stringify(first));
  });

  async function openImpatient() {
    const record = createDataSource(on.database.url, { applicationName: 'impatient', lockTimeoutMs: 100 });
    await record.initialize();
    return { commands: new TaskCommands(record), close: async () => { await record.destroy(); } };
  }
});
