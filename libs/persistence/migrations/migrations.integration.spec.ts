import { checkRecord } from '@lianxi/commands/check/check-record';
import { ProgrammeCommands } from '@lianxi/commands/programme/programme-commands';
import { activationOf } from '@lianxi/commands/programme/xinxiang.fixture';
import type { TestDatabase } from '@lianxi/test/support/database';
import { createEmptyDatabase } from '@lianxi/test/support/database';
import { establishExamples } from '@lianxi/test/support/examples';
import { createDataSource } from '../database';
import { Record1600000000000 } from './1600000000000-record';
import { drift, migrateDown, migrateUp } from './run';

jest.setTimeout(60_000);

const all = [
  'Record1600000000000',
  'NarrowPart1610000000000',
  'OldestTold1620000000000',
  'Organisation1630000000000',
  'ApprovalChain1640000000000',
  'Evidence1650000000000',
  'Identity1660000000000',
  'Listing1670000000000',
  'Access1671000000000',
  'DecisionNotice1675000000000',
  'Substitute1690000000000',
  'StrikeOffList1695000000000',
  'Erasure1700000000000',
  'HandlingPost1705000000000',
  'Figures1705100000000',
  'Draft1710000000000',
  'HoldingLetter1711000000000',
  'HoldingExcept1712000000000',
  'SessionOrigin1713000000000',
  'SessionsAnew1714500000000',
];
/** These change rows alone. */
const ofRows = ['SessionsAnew1714500000000'];
const sinceOrganisation = all.slice(all.indexOf('Organisation1630000000000'));

describe('the migrations of the record', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await createEmptyDatabase(); });
  afterAll(async () => { await database.drop(); });

  it('make exactly the tables the entities describe, can be taken back one by one, and made again', async () => {
    expect(await migrateUp(database.url)).toEqual(all);
    expect(await drift(database.url)).toEqual([]);

    expect(await indexOf(database)).toContain('(((delivered > 0)), COALESCE(lease_until, changed_at)) WHERE (delivered < version)');

    // An index over expressions is not compared; the columns that were left out are.
    const asMade = [0, 7];
    let later: readonly string[] = [];
    for (const migration of sinceOrganisation.toReversed()) {
      await migrateDown(database.url);
      const found = await drift(database.url);
      if (!ofRows.includes(migration)) expect(found).not.toEqual(later);
      later = found;
    }
    const organisation = later.length;
    for (const undone of asMade) {
      await migrateDown(database.url);
      expect(await drift(database.url)).toHaveLength(organisation + undone);
    }
    expect(await indexOf(database)).toContain('(attempts, task_id) WHERE (delivered < version)');
    expect(await migrateUp(database.url)).toEqual(all.slice(1));
    expect(await drift(database.url)).toEqual([]);

    for (const _migration of all) await migrateDown(database.url);
    expect(await tablesOf(database)).toEqual(['migration']);
    expect(await migrateUp(database.url)).toEqual(all);
    expect(await drift(database.url)).toEqual([]);
  });

  it('keep who holds what on the way back and forth, in the shape that each knows', async () => {
    await ask(database, `INSERT INTO holder (post, person, begins_at, bureau, role, ended_at) VALUES
      ('p', 'li', '2020-01-01Z', 'kejiju', 'liaison', '2020-02-01Z'), ('p', 'li', '2020-03-01Z', 'kejiju', 'liaison', NULL), ('p', 'wang', '2020-02-01Z', 'kejiju', 'liaison', '2020-03-01Z')`);
    for (const _migration of sinceOrganisation) await migrateDown(database.url);
    expect(await ask(database, 'SELECT person, bureau, role, ended_at FROM holder ORDER BY person')).toEqual([
      { person: 'li', bureau: 'kejiju', role: 'liaison', ended_at: null }, { person: 'wang', bureau: 'kejiju', role: 'liaison', ended_at: new Date('2020-03-01Z') },
    ]);
    await migrateUp(database.url);
    expect(await ask(database, 'SELECT seq, state FROM organisation')).toMatchObject([{ seq: 0, state: { bureaus: {}, posts: {}, persons: {} } }]);
  });

  it('tell of who held a post before whose substitute they are and by which letter, as the organisation has it', async () => {
    const was = await ask(database, 'SELECT state::text AS state FROM organisation') as { state: string }[];
    const holdings = [{ person: 'li', from: '2020-01-01T00:00:00.000Z', letter: 'l' }, { person: 'wang', from: '2020-02-01T00:00:00.000Z', letter: 'm', for: 'li' }];
    await ask(database, `UPDATE organisation SET state = '${JSON.stringify({ posts: { q: { id: 'q', holdings } } })}'`);
    for (const _migration of all.slice(all.indexOf('Substitute1690000000000'))) await migrateDown(database.url);
    await ask(database, "INSERT INTO holder (post, person, begins_at, bureau, role) VALUES ('q', 'li', '2020-01-01Z', 'kejiju', 'bureau-head'), ('q', 'wang', '2020-02-01Z', 'kejiju', 'bureau-head')");
    await migrateUp(database.url);
    expect(await ask(database, "SELECT person, stands_for, letter FROM holder WHERE post = 'q' ORDER BY person")).toEqual([{ person: 'li', stands_for: null, letter: 'l' }, { person: 'wang', stands_for: 'li', letter: 'm' }]);
    await ask(database, "DELETE FROM holder WHERE post = 'q'");
    await ask(database, `UPDATE organisation SET state = '${was[0]!.state}'`);
  });

  it('do not go back from lists where there are any, whose events would stay without them; what was told of them is kept', async () => {
    const list = '00000000-0000-5000-9000-000000000001';
    await ask(database, `INSERT INTO strike_off_list (id, programme_id, seq, head, state, phase) VALUES ('${list}', 'p', 1, '', '{}', 'withdrawn')`);
    await ask(database, `INSERT INTO decision_notice (aggregate, seq, bureau, role, programme_id, kind, at) VALUES ('${list}', 2, 'lianxi-meeting', 'leader', 'p', 'listPut', now())`);
    for (const _migration of all.slice(all.indexOf('StrikeOffList1695000000000') + 1)) await migrateDown(database.url);
    await expect(migrateDown(database.url)).rejects.toThrow('The record holds strike-off lists');
    expect(await ask(database, 'SELECT aggregate FROM decision_notice')).toEqual([{ aggregate: list }]);
    await ask(database, 'DELETE FROM strike_off_list; DELETE FROM decision_notice');
    await migrateUp(database.url);
  });

  it('do not go back from what a substitute may not do while one may not, who could do it from then on; of one that has ended they do', async () => {
    await ask(database, `INSERT INTO holder (post, person, begins_at, bureau, role, stands_for, except_for) VALUES ('r', 'li', '2020-01-01Z', 'kejiju', 'bureau-head', 'wang', 'signing')`);
    for (const _migration of all.slice(all.indexOf('HoldingExcept1712000000000') + 1)) await migrateDown(database.url);
    await expect(migrateDown(database.url)).rejects.toThrow('A substitute may not do all');
    for (const still of ["'2090-01-01Z'", 'NULL']) {
      await ask(database, `UPDATE holder SET ended_at = ${still} WHERE post = 'r'`);
      await expect(migrateDown(database.url)).rejects.toThrow('A substitute may not do all');
    }
    expect(await ask(database, "SELECT except_for FROM holder WHERE post = 'r'")).toEqual([{ except_for: 'signing' }]);
    await ask(database, "UPDATE holder SET ended_at = '2020-02-01Z' WHERE post = 'r'");
    await migrateDown(database.url);
    await migrateUp(database.url);
    expect(await ask(database, "SELECT except_for FROM holder WHERE post = 'r'")).toEqual([{ except_for: null }]);
    await ask(database, "DELETE FROM holder WHERE post = 'r'");
  });

  it('keep what posts were told of tasks on the way back from lists, and nothing of what leaders were told of each review', async () => {
    const task = '00000000-0000-5000-8000-000000000003';
    await ask(database, `INSERT INTO decision_notice (aggregate, seq, bureau, role, programme_id, kind, at) VALUES ('${task}', 1, 'kejiju', 'liaison', 'p', 'milestoneReviewed', now())`);
    for (const _migration of all.slice(all.indexOf('StrikeOffList1695000000000'))) await migrateDown(database.url);
    await ask(database, `INSERT INTO decision_notice (task_id, seq, bureau, role, programme_id, kind, at) VALUES ('${task}', 1, 'lianxi-meeting', 'leader', 'p', 'milestoneReviewed', now())`);
    expect(await ask(database, 'SELECT task_id, role FROM decision_notice ORDER BY role')).toEqual([{ task_id: task, role: 'leader' }, { task_id: task, role: 'liaison' }]);
    await migrateUp(database.url);
    expect(await ask(database, 'SELECT aggregate, role FROM decision_notice')).toEqual([{ aggregate: task, role: 'liaison' }]);
    await ask(database, 'DELETE FROM decision_notice');
  });

  it('do nothing to a record that is up to date', async () => {
    expect(await migrateUp(database.url)).toEqual([]);
  });

  it('wait for each other when two processes start at once', async () => {
    for (const _migration of all) await migrateDown(database.url);
    const both = await Promise.all([migrateUp(database.url), migrateUp(database.url)]);
    expect(both.flat()).toEqual(all);
  });
});

describe('a record that was begun under the first migration', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createEmptyDatabase();
    await on(database, async (record) => {
      record.setOptions({ migrations: [Record1600000000000] });
      await record.initialize();
      await record.runMigrations();
    });
  });
  afterEach(async () => { await database.drop(); });

  // The state of that time, as far as later migrations look into it.
  const state = {
    brief: {
      heading: '壮大创新主体', section: '一、培育壮大绿色技术创新主体', responsibilities: [{ name: '市科技局' }, { name: '市工信局' }], openGroups: ['各县（市、区）政府'],
      milestones: [{ year: 2021, text: '目录Ａ' }, { year: 2020, text: '办法' }, { year: 2021, text: '总结' }],
    },
    milestones: { 'd1-2021': { submission: { document: '新政办〔2020〕12号' } }, 'd2-2020': {} },
  };
  const filed = `INSERT INTO programme (id, seq, head, state, clock_changed_at) VALUES ('older', 1, 'h', '{}', '2020-10-12Z');
    INSERT INTO task (id, programme_id, measure, seq, head, state) VALUES ('00000000-0000-5000-8000-000000000003', 'older', 3, 1, 'h', '${JSON.stringify(state)}');
    INSERT INTO part (task_id, bureau, programme_id, measure, position, name, kind, duty, receipt, receipt_at, receipt_reply)
    VALUES ('00000000-0000-5000-8000-000000000003', 'kejiju', 'older', 3, 0, '市科技局', 'municipal', 'joint', 'signed', '2020-10-13T02:00:00Z', NULL)`;

  it('keeps its rows, goes back with them, and has the newest shape', async () => {
    await ask(database, filed);
    expect(await migrateUp(database.url)).toEqual(all.slice(1));
    expect(await drift(database.url)).toEqual([]);
    const row = { task_id: '00000000-0000-5000-8000-000000000003', bureau: 'kejiju', programme_id: 'older', measure: 3 };
    expect(await ask(database, 'SELECT * FROM part')).toEqual([row]);
    expect(await ask(database, 'SELECT * FROM listing')).toEqual([{
      task_id: row.task_id, programme_id: 'older', measure: 3, section: state.brief.section, years: [2021, 2020],
      words: ['壮大创新主体', '市科技局', '市工信局', '各县(市、区)政府', '目录a', '办法', '总结', '新政办〔2020〕12号'].join('\n'),
    }]);

    for (const _migration of all.slice(1)) await migrateDown(database.url);
    expect(await ask(database, 'SELECT * FROM part')).toEqual([expect.objectContaining({ ...row, measure: null, receipt_at: null })]);
  });

  it.each([
    ['as it is', ''],
    ['while that lacked the columns', `ALTER TABLE part DROP COLUMN measure, DROP COLUMN position, DROP COLUMN name, DROP COLUMN kind,
       DROP COLUMN duty, DROP COLUMN receipt, DROP COLUMN receipt_at, DROP COLUMN receipt_reply`],
  ])('%s takes decisions once it is migrated', async (_which, before) => {
    await ask(database, before);
    await migrateUp(database.url);
    expect(await drift(database.url)).toEqual([]);
    await on(database, async (record) => {
      await establishExamples(database.url);
      const programmes = new ProgrammeCommands(await record.initialize());
      await programmes.activate(activationOf('newer'));
      await programmes.close();
      expect(await checkRecord(record, 'newer')).toEqual([]);
      // Of what was decided before there were notices of it, none is missed.
      for (const _migration of all.slice(all.indexOf('DecisionNotice1675000000000'))) await migrateDown(database.url);
      await migrateUp(database.url);
      expect(await record.query('SELECT FROM decision_notice')).toEqual([]);
      expect(await checkRecord(record, 'newer')).toEqual([]);
    });
  });
});

async function on(database: TestDatabase, use: (record: ReturnType<typeof createDataSource>) => Promise<void>): Promise<void> {
  const record = createDataSource(database.url, { applicationName: 'lianxi-test' });
  try {
    await use(record);
  } finally {
    await record.destroy();
  }
}

async function ask(database: TestDatabase, sql: string): Promise<unknown[]> {
  let rows: unknown[] = [];
  await on(database, async (record) => { rows = await (await record.initialize()).query<unknown[]>(sql); });
  return rows;
}

/** How the index of what is to be told is made: over expressions, which the comparison with the entities leaves out. */
async function indexOf(database: TestDatabase): Promise<string | undefined> {
  const [row] = await ask(database, `SELECT indexdef FROM pg_indexes WHERE indexname = 'tell_undelivered'`) as { indexdef: string }[];
  return row?.indexdef;
}

async function tablesOf(database: TestDatabase): Promise<unknown[]> {
  const rows = await ask(database, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`) as { tablename: string }[];
  return rows.map(({ tablename }) => tablename);
}
