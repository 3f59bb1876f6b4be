import { genesis } from '@lianxi/audit/chain';
import type { IdentityEvent } from '@lianxi/domain/identity/events';
import { timekeeper } from '@lianxi/domain/organisation/actor';
import { EventEntity } from '@lianxi/persistence/record/event.entity';
import type { TestRecord } from '@lianxi/test/support/database';
import { openTestRecord } from '@lianxi/test/support/database';
import { chained } from '../path/append';
import { checkAccess } from './check-access';
import { checkIdentity } from './check-identity';

jest.setTimeout(60_000);

/** More than two pages of it. */
const length = 2_500;

describe.each([
  { chain: 'identity', check: checkIdentity, event: { type: 'signInFailed', fault: 'password', address: '192.0.2.1' } satisfies IdentityEvent },
  { chain: 'access', check: checkAccess, event: { type: 'evidenceRead', aggregate: 'a', sha256: 'b' } },
])('the chain of $chain, grown long by strangers', ({ chain, check, event }) => {
  let on: TestRecord;
  const found = async () => (await check(on.record)).map(({ where, found: what }) => `${where}: ${what}`);
  /** Done by hand, looked for, and undone. */
  const foundAfter = async (statement: string): Promise<readonly string[]> => {
    const saved = await on.record.query<object[]>('SELECT * FROM event WHERE aggregate = $1', [chain]);
    await on.record.query(statement);
    const told = await found();
    await on.record.query('DELETE FROM event WHERE aggregate = $1', [chain]);
    await on.record.query('INSERT INTO event SELECT * FROM json_populate_recordset(NULL::event, $1)', [JSON.stringify(saved)]);
    return told;
  };

  beforeAll(async () => {
    on = await openTestRecord({ staffing: 'nobody' });
    const rows = chained({ aggregate: chain, seq: 0, hash: genesis }, Array.from({ length }, () => ({ at: '2026-11-28T09:00:00.000Z', by: timekeeper, event })));
    await on.record.getRepository(EventEntity).insert(rows.map((row) => ({ v: 1, ...row })));
    await on.record.query(`UPDATE ${chain} SET seq = $1, head = $2`, [length, rows.at(-1)?.hash]);
  });
  afterAll(async () => { await on.drop(); });

  it('is sound from its first page to its last', async () => {
    expect(await found()).toEqual([]);
  });

  it('shows what was done to any page of it, and to the seams between them', async () => {
    const at = (seq: number) => `WHERE aggregate = '${chain}' AND seq = ${seq}`;
    expect(await foundAfter(`UPDATE event SET actor = 'somebody' ${at(2_300)}`)).toEqual(['event 2300 actor: somebody instead of lianxi/timekeeper/timekeeper']);
    expect(await foundAfter(`UPDATE event SET text = replace(text, '2026', '2027') ${at(1_001)}`)).toEqual(['event 1001: hash-differs']);
    for (const seq of [1_000, 1_001, length]) expect(await foundAfter(`DELETE FROM event ${at(seq)}`)).toEqual([`event ${seq}: missing`]);
    expect(await foundAfter(`UPDATE event SET seq = 0 ${at(1)}`)).toEqual(['event 1: missing']);
    expect(await foundAfter(`INSERT INTO event SELECT aggregate, ${length + 1}, v, type, at, actor, text, hash, NULL FROM event ${at(length)}`)).toEqual([`event ${length + 1}: hash-differs`]);
  });
});
