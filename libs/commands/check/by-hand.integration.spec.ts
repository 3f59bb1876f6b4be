import type { Json } from '@lianxi/audit/canonical';
import { canonicalText } from '@lianxi/audit/canonical';
import { eventHash } from '@lianxi/audit/chain';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { ProgrammeEvent } from '@lianxi/domain/programme/programme';
import type { Recorded } from '@lianxi/domain/recorded';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { EntityManager } from 'typeorm';
import { chained } from '../path/append';
import { CommandsOnARecord } from '../programme/commands.fixture';
import { taskId } from '../programme/task-id';
import { actor, asked, clockAsked, deliverAll, office } from '../programme/xinxiang.fixture';
import { checkRecordIn } from './check-record';
import type { Difference } from './difference';
import { foldProgramme, foldTask } from './fold';

jest.setTimeout(60_000);

const programme = 'forged';
const [third, fourth] = [taskId(programme, 3), taskId(programme, 4)] as const;
const noon = '2020-10-16T04:00:00.000Z';

/** What somebody does who writes the database by hand, and knows how a chain is made. */
describe('a record forged by hand', () => {
  const on = CommandsOnARecord.forTests([programme]);

  beforeAll(async () => {
    await on.tasks.run(third, asked(actor('liaison', 'kejiju'), { type: 'acknowledge', bureau: 'kejiju' }));
    await deliverAll(on.record);
    for (const to of ['2020-10-16T01:00:00.000Z', noon]) {
      await on.programmes.changeClock(programme, clockAsked({ type: 'jumpClock', to }));
      await on.settle(programme);
    }
  });

  it('is whole before anybody touches it, and has letters', async () => {
    expect(await found(() => Promise.resolve())).toEqual([]);
    expect((await on.record.query<unknown[]>('SELECT FROM notice')).length).toBeGreaterThan(2);
  });

  describe('with rows that nothing can be made of', () => {
    it.each<[string, string, Partial<Difference>]>([
      ['an answer that is nothing', `UPDATE command SET answer = 'null' WHERE aggregate = '${third}'`, { aggregate: third, kind: 'command' }],
      ['an answer of no command', `UPDATE command SET answer = '{"programme":"x"}' WHERE aggregate = '${third}'`, { aggregate: third, kind: 'command' }],
      ['an answer whose events are a text', `UPDATE command SET answer = '{"events":"x","seq":1}' WHERE aggregate = '${third}'`, { aggregate: third, kind: 'command' }],
      ['an answer about the programme that is nothing', `UPDATE command SET answer = 'null' WHERE aggregate = '${programme}'`, { aggregate: programme, kind: 'command' }],
    ])('names %s', async (_what, forge, difference) => {
      expect(await found(forge)).toContainEqual({ ...difference, where: expect.stringMatching(/^command [0-9a-f-]{36}$/) as string, found: 'unreadable' });
    });

    it.each<[string, string, Difference]>([
      ['a programme whose state is empty', `UPDATE programme SET state = '{}'`, { aggregate: programme, kind: 'state', where: 'state', found: 'not what the events come to' }],
      ['a task whose state is nothing', `UPDATE task SET state = 'null' WHERE id = '${third}'`, { aggregate: third, kind: 'state', where: 'state', found: 'not what the events come to' }],
      ['a policy that says nothing', `UPDATE document SET body = '{}' WHERE kind = 'policy'`, { aggregate: programme, kind: 'state', where: 'policy default-4', found: 'not what it was activated with' }],
      ['an event of no time', `UPDATE event SET at = 'infinity' WHERE aggregate = '${third}' AND seq = 2`, { aggregate: third, kind: 'event', where: 'event 2 at', found: 'Infinity instead of 2020-10-12T01:30:00.000Z' }],
    ])('names %s', async (_what, forge, difference) => {
      expect(await found(forge)).toContainEqual(difference);
    });

    it('names the newest event where its hash is sound and its text is none', async () => {
      for (const text of ['not json', 'null', '7']) {
        expect(await found((manager) => rewriteLast(manager, () => text))).toEqual([{ aggregate: third, kind: 'chain', where: `event ${await last()}`, found: 'unreadable' }]);
      }
    });

    it('names the newest event where its text is of this number, and says nothing', async () => {
      const differences = await found((manager) => rewriteLast(manager, (seq) => JSON.stringify({ aggregate: third, seq })));
      expect(differences).toContainEqual({ aggregate: third, kind: 'event', where: `event ${await last()}`, found: 'unreadable' });
      expect(differences).toContainEqual({ aggregate: third, kind: 'state', where: 'state', found: 'not what the events come to' });
    });

    it('verifies the rest all the same', async () => {
      const differences = await found(async (manager) => {
        await manager.query(`UPDATE command SET answer = 'null' WHERE aggregate = $1`, [third]);
        await manager.query(`UPDATE programme SET state = '{}'`);
        await manager.query('UPDATE task SET next_step_at = NULL WHERE id = $1', [fourth]);
      });
      expect(differences).toContainEqual(expect.objectContaining({ aggregate: fourth, where: 'next_step_at' }));
    });

    it('leaves what the database itself failed at a fault', async () => {
      await expect(on.record.transaction(async (manager) => {
        await manager.query('SELECT 1 / 0').catch(() => undefined);
        return await checkRecordIn(manager, programme);
      })).rejects.toThrow('current transaction is aborted');
    });
  });

  describe('in the documents it is decided by', () => {
    it.each(['plan', 'policy', 'calendar'])('names a %s that is another than its activation fixed, or gone', async (kind) => {
      const [{ version }] = await on.record.query<[{ version: string }]>('SELECT version FROM document WHERE kind = $1', [kind]);
      expect(await found(`UPDATE document SET body = jsonb_set(body::jsonb, '{forged}', '1')::json WHERE kind = '${kind}'`)).toEqual([{ aggregate: programme, kind: 'state', where: `${kind} ${version}`, found: 'not what it was activated with' }]);
      expect(await found(`DELETE FROM document WHERE kind = '${kind}'`)).toEqual([{ aggregate: programme, kind: 'state', where: `${kind} ${version}`, found: 'missing' }]);
    });

    it('finds nothing in one that is spaced and ordered otherwise', async () => {
      expect(await found('UPDATE document SET body = jsonb_pretty(body::jsonb)::json')).toEqual([]);
    });
  });

  describe('in what came of commands', () => {
    it('names a change of the clock that nobody asked for, though its chain is sound', async () => {
      expect(await found((manager) => appendTo(manager, 'programme', programme, foldProgramme, { at: noon, by: office, event: { type: 'clockJumped', to: noon, clock: { kind: 'standing', at: '2020-10-16T04:00:01.000Z' } } })))
        .toContainEqual({ aggregate: programme, kind: 'command', where: 'event 4', found: 'nobody asked for it' });
    });

    it('names a decision about the programme whose command is gone, or was another\'s', async () => {
      for (const forge of [`DELETE FROM command WHERE aggregate = '${programme}'`, `UPDATE command SET actor = 'kejiju/liaison/li' WHERE aggregate = '${programme}'`]) {
        expect((await found(forge)).filter(({ found: what }) => what === 'nobody asked for it').map(({ where }) => where)).toEqual(['event 1', 'event 2', 'event 3']);
      }
    });

    it('names a command about the programme that came to nothing', async () => {
      expect(await found(`INSERT INTO command SELECT gen_random_uuid(), aggregate, actor, body_hash, status, answer, decided_at FROM command WHERE aggregate = '${programme}' AND answer->'clock' IS NOT NULL LIMIT 1`))
        .toEqual([{ aggregate: programme, kind: 'command', where: expect.stringMatching(/^command /) as string, found: 'not what was answered' }]);
    });
  });

  describe('in what time carried out', () => {
    const supervise = async (manager: EntityManager, at: string, kind: StepKind = 'supervise'): Promise<void> => {
      const { rungs } = (await on.task(fourth)).state;
      const { key } = rungs.find((rung) => rung.kind === 'supervise')!;
      await appendTo(manager, 'task', fourth, foldTask, { at, by: timekeeper, event: { type: 'stepCarriedOut', key, kind, bureaus: [], rungs: [] } });
    };

    it('names a step before its rung, though its chain is sound', async () => {
      const seq = (await on.task(fourth)).seq + 1;
      expect(await found((manager) => supervise(manager, noon))).toContainEqual({ aggregate: fourth, kind: 'event', where: `event ${seq}`, found: 'before its time' });
    });

    it('names a step of a day that the programme has not reached', async () => {
      const seq = (await on.task(fourth)).seq + 1;
      expect(await found((manager) => supervise(manager, '2039-01-01T00:59:00.000Z'))).toContainEqual({ aggregate: fourth, kind: 'event', where: `event ${seq}`, found: 'before its time' });
    });

    it('names a step that was none of its rung\'s kind', async () => {
      const seq = (await on.task(fourth)).seq + 1;
      expect(await found((manager) => supervise(manager, noon, 'remind'))).toContainEqual({ aggregate: fourth, kind: 'event', where: `event ${seq} kind`, found: 'remind instead of supervise' });
    });
  });

  describe('in what posts were told', () => {
    const one = `(SELECT id FROM notice ORDER BY bureau LIMIT 1)`;

    it.each<[string, string, Partial<Difference>]>([
      ['another addressee', `UPDATE notice SET role = 'bureau-head', bureau = 'shuiliju' WHERE id = ${one}`, { found: expect.stringMatching(/^shuiliju instead of /) as Difference['found'] }],
      ['another morning', `UPDATE notice SET deliver_at = deliver_at - interval '1 day' WHERE id = ${one}`, { where: expect.stringMatching(/ deliver_at$/) as string }],
      ['another programme', `UPDATE notice SET programme_id = 'nowhere' WHERE id = ${one}`, { found: 'nowhere instead of forged' }],
      ['nobody any more', `SET LOCAL session_replication_role = replica; DELETE FROM notice WHERE id = ${one}`, { found: 'missing' }],
      ['somebody to whom nothing was to be said', `INSERT INTO notice (id, programme_id, bureau, role, deliver_at, delivered_at) SELECT gen_random_uuid(), programme_id, 'kejiju', 'bureau-head', deliver_at, delivered_at FROM notice LIMIT 1`, { found: 'left over' }],
      ['somebody in a programme that is not there', `INSERT INTO notice (id, programme_id, bureau, role, deliver_at, delivered_at) SELECT gen_random_uuid(), 'nowhere', bureau, role, deliver_at, delivered_at FROM notice LIMIT 1`, { aggregate: 'nowhere', found: 'left over' }],
    ])('names a letter to %s', async (_what, forge, difference) => {
      expect(await found(forge)).toContainEqual(expect.objectContaining({ aggregate: programme, kind: 'notice', where: expect.stringMatching(/^letter /) as string, ...difference }));
    });
  });

  it.each<[string, string, Partial<Difference>]>([
    ['the number of its measure', `UPDATE task SET measure = 99 WHERE id = '${third}'`, { aggregate: third, kind: 'state', where: 'measure', found: '99 instead of 3' }],
    ['the version of an event\'s shape', `UPDATE event SET v = 2 WHERE aggregate = '${third}' AND seq = 2`, { aggregate: third, kind: 'event', where: 'event 2 v', found: '2 instead of 1' }],
    ['the step that an event ended', `UPDATE event SET step_key = NULL WHERE aggregate = '${fourth}' AND step_key IS NOT NULL`, { aggregate: fourth, kind: 'event', found: expect.stringMatching(/^nothing instead of part\//) as Difference['found'] }],
  ])('names a column that was changed: %s', async (_what, forge, difference) => {
    expect(await found(forge)).toContainEqual(expect.objectContaining(difference));
  });

  const last = async (): Promise<number> => (await on.task(third)).seq;

  /** What the check finds after something was forged, which is taken back. */
  async function found(forge: string | ((manager: EntityManager) => Promise<void>)): Promise<Difference[]> {
    const runner = on.record.createQueryRunner();
    await runner.startTransaction();
    try {
      await (typeof forge === 'string' ? runner.query(forge) : forge(runner.manager));
      return await checkRecordIn(runner.manager, programme);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }
});

/** Gives the newest event of the third measure another text, with a sound hash and head. */
async function rewriteLast(manager: EntityManager, textOf: (seq: number) => string): Promise<void> {
  const [{ seq }, before] = await manager.find(EventEntity, { where: { aggregate: third }, order: { seq: 'DESC' }, take: 2 }) as [EventEntity, EventEntity];
  const text = textOf(seq);
  const hash = eventHash(before.hash, text);
  await manager.query('UPDATE event SET text = $3, hash = $4 WHERE aggregate = $1 AND seq = $2', [third, seq, text, hash]);
  await manager.query('UPDATE task SET head = $2 WHERE id = $1', [third, hash]);
}

type Forged = ProgrammeEvent | TaskEvent;

/** Adds an event as the product would, but for the command. */
async function appendTo(manager: EntityManager, table: 'programme' | 'task', aggregate: string, fold: (events: EventEntity[]) => object | undefined, happened: Recorded<Forged>): Promise<void> {
  const events = await manager.find(EventEntity, { where: { aggregate }, order: { seq: 'ASC' } });
  const last = events.at(-1)!;
  const [row] = chained({ aggregate, seq: last.seq, hash: last.hash }, [happened]);
  const added = manager.create(EventEntity, { ...row!, v: 1 });
  await manager.insert(EventEntity, added);
  await manager.query(`UPDATE ${table} SET seq = $2, head = $3, state = $4 WHERE id = $1`, [aggregate, added.seq, added.hash, canonicalText(fold([...events, added]) as Json)]);
}
