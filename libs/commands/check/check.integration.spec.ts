import { milestoneRows } from '@lianxi/persistence/approvals/milestone.rows';
import { rowsOf } from '@lianxi/persistence/record/derived-view';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import { partRows } from '@lianxi/persistence/record/part.rows';
import { rungRows } from '@lianxi/persistence/reminders/rung.rows';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, clockAsked, deliverAll, office } from '../programme/xinxiang.fixture';
import { checkRecord, checkRecordIn } from './check-record';
import { keptRows } from './check-views';
import { foldTask } from './fold';
import { rebuildTask } from './rebuild';

jest.setTimeout(60_000);

const programme = 'check';
const measure1 = taskId(programme, 1);
const measure4 = taskId(programme, 4);

describe('the check of the record', () => {
  const on = CommandsOnARecord.forTests([programme]);
  const [scan, listScan] = ['a'.repeat(64), 'b'.repeat(64)];
  let milestone: string;

  beforeAll(async () => {
    const milestones = await keptRows(on.record.manager, milestoneRows, measure1);
    milestone = milestones[0]!.key;
    for (const { bureau } of await keptRows(on.record.manager, partRows, measure1)) await on.tasks.run(measure1, asked(actor('liaison', bureau), { type: 'acknowledge', bureau }));
    for (const bureau of milestones[0]!.contributionsAsked) await on.tasks.run(measure1, asked(actor('liaison', bureau), { type: 'contribute', milestone, bureau, text: '配合情况' }));
    const { coordinator } = milestones[0]!;
    await on.tasks.run(measure1, asked(actor('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12', document: '新科〔2020〕1号' }));
    await on.tasks.run(measure1, asked(actor('bureau-head', coordinator), { type: 'return', milestone, reason: '请补附件' }));
    await on.tasks.run(measure1, asked(actor('liaison', coordinator), { type: 'submit', milestone, achievedOn: '2020-10-12', text: '已补' }));
    await on.tasks.run(measure1, asked(actor('liaison', coordinator), { type: 'attachEvidence', milestones: [milestone], bureau: coordinator, scanOf: 'sign-off', sha256: scan, size: 7, kind: 'pdf', name: '签批单.pdf' }));
    await on.tasks.run(measure1, asked(actor('liaison', coordinator), { type: 'approve', milestone, paper: { signer: '示例局长', post: '局长', on: '2020-10-12', scan } }));
    await on.tasks.run(measure1, asked(office, { type: 'review', milestone }));
    await on.tasks.run(measure1, asked(office, { type: 'attachEvidence', milestones: [milestone], bureau: coordinator, scanOf: 'list', sha256: listScan, size: 7, kind: 'pdf', name: '拟销号清单.pdf' }));
    await on.tasks.run(measure1, asked(office, { type: 'strikeOff', milestone, list: { number: '销号清单1号', on: '2020-10-12', signer: 'convenor', signedBy: '示例市长', post: '市长', scan: listScan } }));
    const next = await on.next(measure4);
    await deliverAll(on.record);
    await on.programmes.changeClock(programme, clockAsked({ type: 'jumpClock', to: '2020-10-16T01:00:00.000Z' }));
    await on.tasks.carryOutStep(await on.order(programme, measure4, next.key), next.kind);
  });

  it('finds a record that people worked in to agree with its events', async () => {
    expect(await checkRecord(on.record, programme)).toEqual([]);
  });

  it('shows in the views what was decided', async () => {
    const [struckOff] = await keptRows(on.record.manager, milestoneRows, measure1);
    expect(struckOff).toMatchObject({ key: milestone, phase: 'struck-off', achievedOn: '2020-10-12', returns: 1, document: null });
  });

  it('finds that views rebuilt from events alone equal the views kept', async () => {
    const kept = await keptRows(on.record.manager, rungRows, measure1);
    await on.record.query('DELETE FROM rung; DELETE FROM part');
    await rebuildTask(on.record, measure1);
    const events = await on.record.manager.find(EventEntity, { where: { aggregate: measure1 }, order: { seq: 'ASC' } });
    const rebuilt = await keptRows(on.record.manager, rungRows, measure1);
    expect(sorted(rebuilt)).toEqual(sorted(kept));
    expect(sorted(rebuilt)).toEqual(sorted(rowsOf(rungRows, foldTask(events)!)));
    for (let measure = 2; measure <= 19; measure += 1) await rebuildTask(on.record, taskId(programme, measure));
    expect(await checkRecord(on.record, programme)).toEqual([]);
  });

  it.each([
    ['a view row that was changed', `UPDATE milestone SET phase = 'open' WHERE task_id = $1 AND phase = 'struck-off'`, { kind: 'view' }],
    ['a view row that was lost', `DELETE FROM part WHERE task_id = $1 AND bureau = (SELECT min(bureau) FROM part WHERE task_id = $1)`, { kind: 'view', found: 'missing or different' }],
    ['a view row nobody derived', `INSERT INTO rung SELECT task_id, 'milestone/x-2020:1:urge:9', programme_id, measure, kind, 'x-2020', bureau, at, state, ended_at, bureaus FROM rung WHERE task_id = $1 LIMIT 1`, { kind: 'view', where: 'rung milestone/x-2020:1:urge:9', found: 'left over' }],
    ['a state that was edited', `UPDATE task SET state = jsonb_set(state::jsonb, '{coordinator,provisional}', '"x"')::json WHERE id = $1`, { kind: 'state', where: 'state' }],
    ['a next step that was moved', `UPDATE task SET next_step_at = next_step_at + interval '1 day' WHERE id = $1`, { kind: 'state', where: 'next_step_at' }],
    ['an event that was rewritten', `UPDATE event SET text = replace(text, '2020-10-12', '2020-10-11') WHERE aggregate = $1::text AND seq = 3`, { kind: 'chain', where: 'event 3', found: 'hash-differs' }],
    ['an event that was removed', `DELETE FROM event WHERE aggregate = $1::text AND seq = 3`, { kind: 'chain', where: 'event 3', found: 'missing' }],
    ['the newest event taken away', `DELETE FROM event WHERE aggregate = $1::text AND seq = (SELECT max(seq) FROM event WHERE aggregate = $1::text)`, { kind: 'chain', found: 'missing' }],
    ['a text that was rewritten', `UPDATE free_text SET body = '无意见' WHERE aggregate = $1::text AND body = '请补附件'`, { kind: 'text', found: 'not what was written' }],
    ['a text whose row is gone', `DELETE FROM free_text WHERE aggregate = $1::text AND body = '请补附件'`, { kind: 'text', found: 'missing' }],
    ['a text nobody wrote', `INSERT INTO free_text (aggregate, hash, salt, body) VALUES ($1::text, 'f00', '', '伪造')`, { kind: 'text', where: 'text f00', found: 'left over' }],
    ['a notice line no step wrote', `INSERT INTO notice_line SELECT $1::uuid, 'milestone/x-2020:1:urge:9', 'kejiju', 'liaison', programme_id, 'urge', deliver_at FROM notice_line LIMIT 1`, { kind: 'notice', where: 'line milestone/x-2020:1:urge:9 kejiju/liaison', found: 'left over' }],
    ['a notice of a decision that was taken away', `DELETE FROM decision_notice WHERE aggregate = $1 AND kind = 'milestoneReviewed'`, { kind: 'notice', where: expect.stringMatching(/^event \d+ to [a-z]+\/liaison$/) as string, found: 'missing' }],
    ['a notice of a decision that nobody took', `INSERT INTO decision_notice SELECT aggregate, 999, bureau, role, programme_id, kind, at FROM decision_notice WHERE aggregate = $1 AND kind = 'milestoneReviewed'`, { kind: 'notice', where: expect.stringMatching(/^event 999 to [a-z]+\/liaison$/) as string, found: 'left over' }],
    ['a notice that tells another decision', `UPDATE decision_notice SET kind = 'milestoneReturned' WHERE aggregate = $1 AND kind = 'milestoneReviewed'`, { kind: 'notice', found: 'milestoneReturned instead of milestoneReviewed' }],
    ['a column of an event that says otherwise than its text', `UPDATE event SET actor = 'nobody' WHERE aggregate = $1::text AND seq = 1`, { kind: 'event', where: 'event 1 actor' }],
  ])('reports %s', async (_what, plant, difference) => {
    expect(await foundAfter(plant, [measure1])).toEqual([expect.objectContaining({ aggregate: measure1, ...difference })]);
  });

  it('reports a text that was blanked without an act that says so', async () => {
    expect(await foundAfter(`UPDATE free_text SET body = NULL, salt = NULL, erased_at = now() WHERE aggregate = $1 AND body = '请补附件'`, [measure1])).toEqual([expect.objectContaining({ aggregate: measure1, kind: 'text', found: 'erased by no act' })]);
  });

  it('reports a step that was carried out without a line in a notice', async () => {
    expect(await foundAfter('DELETE FROM notice_line WHERE task_id = $1', [measure4])).toEqual([expect.objectContaining({ aggregate: measure4, kind: 'notice', found: 'missing' })]);
  });

  it.each([
    ['another morning', `deliver_at = deliver_at + interval '1 year'`, { where: / deliver_at$/, found: /^2021-10-\d\dT.* instead of 2020-10-/ }],
    ['another programme’s inbox', `programme_id = 'elsewhere'`, { where: / programme_id$/, found: /^elsewhere instead of check$/ }],
    ['another kind', `kind = 'supervise'`, { where: / kind$/, found: /^supervise instead of remindReceipt$/ }],
  ])('reports a line of a notice that was moved to %s', async (_where, moved, { where, found }) => {
    expect(await foundAfter(`UPDATE notice_line SET ${moved} WHERE (task_id, step_key, bureau) = (SELECT task_id, step_key, min(bureau) FROM notice_line WHERE task_id = $1 GROUP BY 1, 2 LIMIT 1)`, [measure4]))
      .toEqual([{ aggregate: measure4, kind: 'notice', where: expect.stringMatching(where) as string, found: expect.stringMatching(found) as string }]);
  });

  it('reports that the policy is gone by which notices are delivered, and goes on without it', async () => {
    expect(await foundAfter(`DELETE FROM document WHERE kind = 'policy'`, [])).toEqual([{ aggregate: programme, kind: 'state', where: expect.stringMatching(/^policy /) as string, found: 'missing' }]);
  });

  const nobodys = taskId('nowhere', 1);

  it.each([
    ['events', `INSERT INTO event SELECT $1::text, seq, v, type, at, actor, text, hash, step_key FROM event WHERE aggregate = $2::text`, { kind: 'event', where: 'event 1' }],
    ['a view row', `INSERT INTO part SELECT $1::uuid, bureau, programme_id, measure FROM part WHERE task_id = $2::uuid`, { kind: 'view', where: 'part' }],
    ['a notice of a decision', `INSERT INTO decision_notice SELECT $1::uuid, seq, bureau, role, programme_id, kind, at FROM decision_notice WHERE aggregate = $2::uuid`, { kind: 'notice', where: 'decision' }],
    ['a notice line', `INSERT INTO notice_line SELECT $1::uuid, step_key, bureau, role, programme_id, kind, deliver_at FROM notice_line WHERE task_id = $2::uuid`, { kind: 'notice', where: 'line' }],
  ])('reports %s without a task', async (_what, plant, difference) => {
    expect(await foundAfter(plant, [nobodys, measure4])).toEqual([{ aggregate: nobodys, ...difference, found: 'of a task that is not there' }]);
  });

  /** What the check finds after something was planted, which is taken back. */
  async function foundAfter(plant: string, values: readonly string[]) {
    const runner = on.record.createQueryRunner();
    await runner.startTransaction();
    await runner.query(plant, [...values]);
    const found = await checkRecordIn(runner.manager, programme);
    await runner.rollbackTransaction();
    await runner.release();
    return found;
  }
});

const sorted = <Row extends { readonly key: string }>(rows: readonly Row[]): Row[] => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
