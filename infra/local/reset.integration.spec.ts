import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reset } from './reset';
import { claim } from './run-records';

const names = ['LIANXI_HOME', 'DATABASE_URL', 'TEMPORAL_ADDRESS'] as const;
const before = names.map((name) => [name, process.env[name]] as const);
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'lianxi-reset-'));
  mkdirSync(join(home, 'data'));
  writeFileSync(join(home, 'data', 'record'), '');
  Object.assign(process.env, { LIANXI_HOME: home, DATABASE_URL: '', TEMPORAL_ADDRESS: '' });
});

afterEach(() => {
  rmSync(home, { recursive: true });
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

async function said(): Promise<string[]> {
  const lines: string[] = [];
  expect(await reset({ say: ({ en }) => { lines.push(en); }, language: 'en' }, true)).toBe(0);
  return lines;
}

test('a reset removes the data', async () => {
  expect(await said()).toEqual(['All data are removed; the next start begins anew.']);
  expect(existsSync(join(home, 'data'))).toBe(false);
});

test('a reset does not pass for one of servers that run elsewhere', async () => {
  process.env.DATABASE_URL = 'postgres://host/lianxi';
  expect(await said()).toEqual(['All data in this clone are removed; what the servers of DATABASE_URL hold stays.']);
});

test('a reset is refused while the product runs, and removes nothing', async () => {
  claim(join(home, 'run'));
  await expect(said()).rejects.toThrow("Lianxi is running. Stop it first: 'npm run stop'.");
  expect(existsSync(join(home, 'data', 'record'))).toBe(true);
});
