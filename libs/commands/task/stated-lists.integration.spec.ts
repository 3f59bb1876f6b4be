import { defaultPolicy } from '@lianxi/domain/escalation/policy';
import { stranger, untilWaiting } from '../path/locks.fixture';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { activationOf, actor, asked, office, under } from '../programme/xinxiang.fixture';

jest.setTimeout(60_000);

const programme = 'stated';
const list = { number: '场外1号', on: '2020-10-12', signer: 'convenor', signedBy: '示例市长', post: '市长' } as const;

/** Measures 18 and 19, which 市科技局 coordinates with 市发改委: their checkpoints, struck off by lists that were signed elsewhere. */
describe('what is stated of a list that was signed elsewhere', () => {
  const on = CommandsOnARecord.forTests([]);
  const [eighteen, nineteen] = [taskId(programme, 18), taskId(programme, 19)];
  const strikesOff = async (task: string, milestone: string, said: object = {}) => (await on.tasks.run(task, asked(office, { type: 'strikeOff', milestone, list: { ...list, ...said } }))).answer.events;

  beforeAll(async () => {
    await on.programmes.activate(under({ ...defaultPolicy, version: 'unscanned', approval: { ...defaultPolicy.approval, scans: ['sign-off'] } }, activationOf(programme)));
    for (const task of [eighteen, nineteen]) {
      for (const milestone of ['y-2020', 'y-2021', 'y-2022']) {
        await on.tasks.run(task, asked(actor('liaison', 'fagaiwei'), { type: 'contribute', milestone, bureau: 'fagaiwei', text: '已办。' }));
        await on.tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-12' }));
        await on.tasks.run(task, asked(actor('bureau-head', 'kejiju'), { type: 'approve', milestone }));
        await on.tasks.run(task, asked(office, { type: 'review', milestone }));
      }
    }
  });

  it('is held to what was stated of its number first, in whatever task; of another number, or once that strike-off stands no more, to nothing', async () => {
    expect(await strikesOff(eighteen, 'y-2020')).toEqual(['milestoneStruckOff']);
    for (const [said, field] of [[{ on: '2020-10-11' }, 'on'], [{ signer: 'authorised-deputy', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' } }, 'signer'], [{ signedBy: '示例副市长' }, 'signedBy'], [{ post: '副市长' }, 'post']] as const) {
      await expect(strikesOff(nineteen, 'y-2020', said)).rejects.toMatchObject({ refusal: { refused: 'list-stated-otherwise', field: `list.${field}`, params: { list: '场外1号', milestone: '18/y-2020', on: '2020-10-12', signer: 'convenor', by: '市长示例市长', differs: `list.${field}` } } });
    }
    expect(await strikesOff(nineteen, 'y-2020')).toEqual(['milestoneStruckOff']);
    for (const task of [eighteen, nineteen]) await on.tasks.run(task, asked(office, { type: 'reopen', milestone: 'y-2020', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' }, reason: '签署人填错。' }));
    expect(await strikesOff(nineteen, 'y-2021', { signedBy: '示例副市长', post: '副市长' })).toEqual(['milestoneStruckOff']);
  });

  it('is held to the first statement that names a signer, whatever older ones left unsaid', async () => {
    const older = JSON.stringify({ number: '场外3号', on: '2020-10-12', signer: 'convenor' });
    await on.database.record.query(`UPDATE task SET state = jsonb_set(state::jsonb, '{milestones,y-2021,strikeOff,list}', $2::jsonb)::json WHERE id = $1`, [nineteen, older]);
    expect(await strikesOff(eighteen, 'y-2021', { number: '场外3号' })).toEqual(['milestoneStruckOff']);
    await expect(strikesOff(eighteen, 'y-2022', { number: '场外3号', post: '副市长' })).rejects.toMatchObject({ refusal: { refused: 'list-stated-otherwise', field: 'list.post', params: { milestone: '18/y-2021' } } });
  });

  it('is one also where two state it at once: the second is told what the first stated', async () => {
    const other = await stranger(on.database.url);
    try {
      const held = "hashtextextended('stated-list/stated/场外2号', 0)";
      await other.query(`SELECT pg_advisory_lock(${held})`);
      const both = Promise.allSettled([strikesOff(eighteen, 'y-2022', { number: '场外2号' }), strikesOff(nineteen, 'y-2022', { number: '场外2号', signedBy: '示例副市长' })]);
      await untilWaiting(other, 2);
      await other.query(`SELECT pg_advisory_unlock(${held})`);
      const outcomes = await both;
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: refusedAs('list-stated-otherwise') });
    } finally {
      await other.end();
    }
  });
});
