import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '@lianxi/rehearsal/report/ledger';
import { ledgerText } from '@lianxi/rehearsal/report/ledger';
import { openTestHome, type TestHome } from '../support/home';
import type { Ran } from '../support/product';
import { Product } from '../support/product';
import { until } from '../support/until';

jest.setTimeout(600_000);

let home: TestHome;
let product: Product;

beforeAll(async () => {
  home = await openTestHome();
  product = await Product.start(home);
}, 300_000);

afterAll(async () => { await home.close(); }, 120_000);

/** From before the first reminders of the year to the first urgings: bureaus of all tempers act in it. */
const range = ['--seed', '1', '--from', '2020-12-14', '--to', '2021-01-12'];

interface Rehearsed {
  readonly ran: Ran;
  readonly programme: string;
  readonly ledger: Ledger;
}

/** Lives the weeks around the end of 2020 and reads what it wrote. */
async function rehearse(name: string): Promise<Rehearsed> {
  const file = join(home.folder, `${name}.json`);
  const ran = await product.lianxi('rehearse', ...range, '--json', file);
  return { ran, ...JSON.parse(readFileSync(file, 'utf8')) as Omit<Rehearsed, 'ran'> };
}

/** Waits until the newest rehearsal has come to a day, whatever is down meanwhile. */
const comesTo = (day: string, others: readonly string[]) => until(`a rehearsal has come to ${day}`, async () => {
  const { data } = await product.api().GET('/api/v1/programmes');
  return data?.items.some(({ id, today }) => id.startsWith('rehearsal-') && !others.includes(id) && today >= day) ?? false;
}, 240_000);

let undisturbed: Rehearsed;

test('the same seed twice, at once, gives the same ledger to the byte, and the oracle finds nothing', async () => {
  const [first, second] = await Promise.all([rehearse('first'), rehearse('second')]);
  for (const { ran } of [first, second]) expect([ran.code, ran.out.includes('✓ 核对者无发现')]).toEqual([0, true]);
  expect(first.programme).not.toBe(second.programme);
  expect(ledgerText(second.ledger)).toBe(ledgerText(first.ledger));
  // A ledger in which little happened would be easy to repeat.
  const steps = first.ledger.measures.flatMap((measure) => Object.values(measure.steps)).filter(([, state]) => state === 'carried-out');
  expect(new Set(steps.map(([kind]) => kind))).toEqual(new Set(['remindReceipt', 'remind', 'urge']));
  expect(first.ledger.notices.length).toBeGreaterThan(20);
  undisturbed = first;
});

test('worker, API, Temporal and PostgreSQL are killed in the middle of it: the same ledger, and the oracle finds nothing', async () => {
  const others = (await product.asks<{ items: { id: string }[] }>('programmes')).items.map(({ id }) => id);
  let isOver = false;
  const living = rehearse('disturbed').finally(() => { isOver = true; });
  const kills = [['2020-12-17', 'worker'], ['2020-12-21', 'api'], ['2020-12-28', 'temporal'], ['2020-12-31', 'postgres']] as const;
  for (const [day, part] of kills) {
    await comesTo(day, others);
    const killed = product.pidOf(part)!;
    process.kill(killed, 'SIGKILL');
    await until(`${part} runs again`, () => ![undefined, killed].includes(product.pidOf(part)), 120_000);
  }
  // Otherwise nothing was in the middle of anything.
  expect(isOver).toBe(false);
  const { ran, ledger } = await living;
  expect([ran.code, ran.out.includes('✓ 核对者无发现')]).toEqual([0, true]);
  expect(ledgerText(ledger)).toBe(ledgerText(undisturbed.ledger));
});
