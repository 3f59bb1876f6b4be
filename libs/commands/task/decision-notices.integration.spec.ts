import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked } from '../programme/xinxiang.fixture';
import { checkRecord } from '../check/check-record';
import { rebuildTask } from '../check/rebuild';
import { readInbox } from './mark-read';

jest.setTimeout(60_000);

const programme = 'told';
const measure3 = taskId(programme, 3);
const coordinator = actor('liaison', 'kejiju');

describe('the notices of decisions', () => {
  const on = CommandsOnARecord.forTests([programme]);

  const ofReceipts = (): Promise<{ bureau: string; role: string; read: boolean }[]> => on.record.query(
    `SELECT bureau, role, read_at IS NOT NULL AS read FROM decision_notice WHERE aggregate = $1 AND kind = 'receiptSigned' ORDER BY seq`, [measure3]);
  const signs = (bureau: string) => on.tasks.run(measure3, asked(actor('liaison', bureau), { type: 'acknowledge', bureau }));

  it('are written with the decision or not at all, and once for a repeat', async () => {
    await on.record.query('ALTER TABLE command ADD CONSTRAINT fails CHECK (false) NOT VALID');
    await expect(signs('jiaoyuju')).rejects.toThrow(/fails/);
    expect(await ofReceipts()).toEqual([]);
    await on.record.query('ALTER TABLE command DROP CONSTRAINT fails');
    const request = asked(actor('liaison', 'jiaoyuju'), { type: 'acknowledge' as const, bureau: 'jiaoyuju' });
    for (const _again of [1, 2]) await on.tasks.run(measure3, request);
    expect(await ofReceipts()).toEqual([{ bureau: 'kejiju', role: 'liaison', read: false }]);
  });

  it('are made again from the events with what was read of them, and nothing is left over', async () => {
    await signs('caizhengju');
    const [{ seq }] = await on.record.query<[{ seq: number }]>(`SELECT min(seq) AS seq FROM decision_notice WHERE aggregate = $1 AND kind = 'receiptSigned'`, [measure3]);
    await readInbox(on.record, coordinator, programme, [{ aggregate: measure3, seq }]);
    await on.record.query(`DELETE FROM decision_notice WHERE aggregate = $1 AND seq > $2`, [measure3, seq]);
    await on.record.query(`INSERT INTO decision_notice SELECT aggregate, seq, 'fagaiwei', role, programme_id, kind, at FROM decision_notice WHERE aggregate = $1 AND seq = $2`, [measure3, seq]);
    expect(await checkRecord(on.record, programme)).toHaveLength(2);
    await rebuildTask(on.record, measure3);
    expect(await ofReceipts()).toEqual([{ bureau: 'kejiju', role: 'liaison', read: true }, { bureau: 'kejiju', role: 'liaison', read: false }]);
    expect(await checkRecord(on.record, programme)).toEqual([]);
  });

  it('are marked as read in the reader\'s own inbox alone: not in another bureau\'s, and not in another post\'s of their bureau', async () => {
    const [{ seq }] = await on.record.query<[{ seq: number }]>(`SELECT max(seq) AS seq FROM decision_notice WHERE aggregate = $1 AND kind = 'receiptSigned'`, [measure3]);
    const before = await ofReceipts();
    for (const other of [actor('liaison', 'jiaoyuju'), actor('bureau-head', 'kejiju')]) await readInbox(on.record, other, programme, [{ aggregate: measure3, seq }]);
    expect(before.map(({ read }) => read)).toContain(false);
    expect(await ofReceipts()).toEqual(before);
  });

  it('are marked as read by nobody whose right has ended', async () => {
    await expect(readInbox(on.record, { ...coordinator, person: 'nobody' }, programme, [{ aggregate: measure3, seq: 1 }])).rejects.toMatchObject({ refusal: { refused: 'post-not-held' } });
  });

  it('are not missed of what was decided before there were any', async () => {
    await on.record.query('DELETE FROM decision_notice WHERE aggregate = $1', [measure3]);
    expect((await checkRecord(on.record, programme)).length).toBeGreaterThan(0);
    await on.record.query('UPDATE task SET told_after = seq WHERE id = $1', [measure3]);
    await rebuildTask(on.record, measure3);
    expect(await ofReceipts()).toEqual([]);
    expect(await checkRecord(on.record, programme)).toEqual([]);
    await signs('rensheju');
    expect(await ofReceipts()).toHaveLength(1);
    expect(await checkRecord(on.record, programme)).toEqual([]);
  });
});
