import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked } from '../programme/xinxiang.fixture';
import { mend } from './mend';

jest.setTimeout(60_000);

const programme = 'mended';
const [third, fourth] = [taskId(programme, 3), taskId(programme, 4)] as const;

describe('mending a record', () => {
  const on = CommandsOnARecord.forTests([programme]);

  beforeAll(async () => {
    for (const [task, milestone] of [[third, 'd5-2020'], [fourth, 'd7-2020']] as const) {
      await on.tasks.run(task, asked(actor('liaison', 'jiaoyuju'), { type: 'contribute', milestone, bureau: 'jiaoyuju', text: '配合情况' }));
    }
  });

  it('makes nothing of what is whole', async () => {
    expect(await mend(on.record, programme)).toEqual({ found: [], anew: [], left: [] });
  });

  it('makes row, views and notices of a task what its events come to', async () => {
    await on.record.query(`UPDATE task SET next_step_at = '2030-01-01T00:00:00Z', state = jsonb_set(state::jsonb, '{epoch}', '77')::json WHERE id = $1`, [third]);
    for (const table of ['milestone', 'rung', 'part']) await on.record.query(`DELETE FROM ${table} WHERE task_id = $1`, [third]);
    await on.record.query('DELETE FROM decision_notice WHERE aggregate = $1', [third]);
    const { found, anew, left } = await mend(on.record, programme);
    expect(new Set(found.map(({ aggregate, kind }) => `${aggregate} ${kind}`))).toEqual(new Set(['state', 'view', 'notice'].map((kind) => `${third} ${kind}`)));
    expect([anew, left]).toEqual([[third], []]);
  });

  it('makes nothing of a task whose events are in doubt: that stays for whoever looks into it', async () => {
    await on.record.query(`UPDATE event SET text = replace(text, 'jiaoyuju', 'caizhengju') WHERE aggregate = $1 AND type = 'contributionFiled'`, [fourth]);
    await on.record.query('DELETE FROM rung WHERE task_id = $1', [fourth]);
    const { found, anew, left } = await mend(on.record, programme);
    expect(found.map(({ aggregate, kind }) => [aggregate, kind])).toContainEqual([fourth, 'chain']);
    expect([anew, left]).toEqual([[], found]);
    expect(await on.record.query('SELECT FROM rung WHERE task_id = $1', [fourth])).toEqual([]);
  });
});
