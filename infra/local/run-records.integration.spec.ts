import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { note, running, titleOf } from './run-records';

let run: string;

beforeEach(() => { run = mkdtempSync(join(tmpdir(), 'lianxi-run-')); });
afterEach(() => { rmSync(run, { recursive: true }); });

test.each([
  ['in both languages', { zh: '数据库迁移', en: 'The migration' }, { zh: '数据库迁移', en: 'The migration' }],
  ['once, by an earlier version', 'Migration', { zh: 'Migration', en: 'Migration' }],
])('a process that was named %s is told of in both', (_, noted, title) => {
  note(run, { name: 'migrate', title, pid: process.pid, stage: 1, drain: { signal: 'SIGTERM', graceMs: 1 } });
  const file = join(run, 'migrate.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')) as object, title: noted }));
  expect(running(run)).toMatchObject([{ name: 'migrate', title }]);
  expect(titleOf(run, 'migrate')).toEqual(title);
});
