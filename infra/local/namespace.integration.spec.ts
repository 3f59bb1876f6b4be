import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namespaceOf } from './namespace';
import { temporalFileIn } from './paths';

let folder: string;
const data = (home = 'home') => join(folder, home, 'data');

beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-namespace-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const keepsRuns = () => {
  mkdirSync(data(), { recursive: true });
  writeFileSync(temporalFileIn(data()), '');
};

test('each home has a namespace of its own, the same at every start', () => {
  const first = namespaceOf(data(), {});
  expect(first).toMatch(/^lianxi-[0-9a-f]{8}$/);
  keepsRuns();
  expect(namespaceOf(data(), {})).toBe(first);
  expect(namespaceOf(data('another'), {})).not.toBe(first);
});

test('a home whose runs are of before goes on in the usual one', () => {
  keepsRuns();
  expect(namespaceOf(data(), {})).toBe('default');
});

test.each([
  [{ TEMPORAL_NAMESPACE: 'bureaus' }, 'bureaus'],
  [{ TEMPORAL_ADDRESS: 'temporal:7233' }, 'default'],
  [{ TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_NAMESPACE: 'bureaus' }, 'bureaus'],
  [{ TEMPORAL_ADDRESS: '', TEMPORAL_NAMESPACE: '' }, 'its own'],
])('what is set wins, and the server of somebody else has the usual one: %j', (env, expected) => {
  const own = namespaceOf(data(), {});
  expect(namespaceOf(data(), env)).toBe(expected === 'its own' ? own : expected);
});
