import type { Actor } from '@lianxi/domain/organisation/actor';
import { Documents } from '../path/documents';
import { stranger, untilWaiting } from '../path/locks.fixture';
import { refusedAs } from '../path/refused.fixture';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, office, request } from '../programme/xinxiang.fixture';
import { StrikeOffListCommands } from './list-commands';
import { listId } from './list-id';
import type { SpokenListCommand } from './list-words';

jest.setTimeout(60_000);

const programme = 'taken-back';
const milestones = ['y-2020', 'y-2021'] as const;
const convenor: Actor = { ...actor('leader', 'shizhengfu'), post: 'shizhengfu-leader' };

/** Measures 18 and 19, each with a list of two milestones that is signed. */
describe('the signature of a list, given or taken back while somebody acts on what is on it', () => {
  const on = CommandsOnARecord.forTests([programme]);
  let lists: StrikeOffListCommands;
  const asks = (number: string, by: Actor, command: SpokenListCommand) => lists.run({ ...request(by, command), programme, list: listId(programme, number), command });
  const strikesOff = (task: string, number: string, milestone: string) => on.tasks.run(task, asked(office, { type: 'strikeOff', milestone, listed: listId(programme, number) }));
  const takesBack = (number: string) => asks(number, convenor, { type: 'withdrawListSignature', reason: '再看一遍。' });

  const signed = async (measure: number, number: string): Promise<string> => {
    const task = taskId(programme, measure);
    for (const milestone of milestones) {
      await on.tasks.run(task, asked(actor('liaison', 'fagaiwei'), { type: 'contribute', milestone, bureau: 'fagaiwei', text: '已办。' }));
      await on.tasks.run(task, asked(actor('liaison', 'kejiju'), { type: 'submit', milestone, achievedOn: '2020-10-12' }));
      await on.tasks.run(task, asked(actor('bureau-head', 'kejiju'), { type: 'approve', milestone }));
      await on.tasks.run(task, asked(office, { type: 'review', milestone }));
    }
    await asks(number, office, { type: 'drawUpList', number, items: milestones.map((milestone) => ({ task, milestone })) });
    await asks(number, office, { type: 'putList' });
    await asks(number, convenor, { type: 'signList' });
    return task;
  };

  /** What two acts come to that begin one after the other while all lists are held. */
  const inTurn = async (first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<readonly PromiseSettledResult<unknown>[]> => {
    const other = await stranger(on.database.url);
    const held = `hashtextextended('strike-off-lists/${programme}', 0)`;
    try {
      await other.query(`SELECT pg_advisory_lock(${held})`);
      const begun = first();
      await untilWaiting(other, 1);
      const both = Promise.allSettled([begun, second()]);
      await untilWaiting(other, 2);
      await other.query(`SELECT pg_advisory_unlock(${held})`);
      return await both;
    } finally {
      await other.end();
    }
  };

  beforeAll(() => { lists = new StrikeOffListCommands(on.record, new Documents()); });
  afterAll(async () => { await lists.close(); });

  it('is taken back before something is struck off by it, which is then refused; or after, and is refused itself', async () => {
    const eighteen = await signed(18, '1号');
    expect(await inTurn(() => takesBack('1号'), () => strikesOff(eighteen, '1号', 'y-2020'))).toMatchObject([{ status: 'fulfilled' }, { reason: refusedAs('list-not-signed') }]);
    const nineteen = await signed(19, '2号');
    expect(await inTurn(() => strikesOff(nineteen, '2号', 'y-2020'), () => takesBack('2号'))).toMatchObject([{ status: 'fulfilled' }, { reason: refusedAs('list-struck-off-by') }]);
  });

  it('is given before something is withdrawn, which is then refused, or returned, which then names the list, so that who signed is told', async () => {
    const eighteen = taskId(programme, 18);
    const signs = () => asks('1号', convenor, { type: 'signList' });
    const [milestone, reason] = ['y-2020', '材料有误。'];
    expect(await inTurn(signs, () => on.tasks.run(eighteen, asked(office, { type: 'withdraw', milestone, reason })))).toMatchObject([{ status: 'fulfilled' }, { reason: refusedAs('list-signed-already') }]);
    await takesBack('1号');
    expect(await inTurn(signs, () => on.tasks.run(eighteen, asked(office, { type: 'return', milestone, reason })))).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    const [returned] = await on.record.query<{ list: unknown }[]>(`SELECT text::jsonb #> '{event,list}' AS list FROM event WHERE aggregate = $1 AND type = 'milestoneReturned'`, [eighteen]);
    expect(returned).toEqual({ list: { list: listId(programme, '1号'), number: '1号' } });
  });

  it('is taken back no more once something was struck off, though that was opened again', async () => {
    const nineteen = taskId(programme, 19);
    await on.tasks.run(nineteen, asked(office, { type: 'reopen', milestone: 'y-2020', authority: { kind: 'minutes', number: '第1期', on: '2020-10-12' }, reason: '退回。' }));
    await expect(takesBack('2号')).rejects.toEqual(refusedAs('list-struck-off-by'));
  });
});
