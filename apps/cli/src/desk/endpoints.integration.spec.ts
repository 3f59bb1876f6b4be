import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEndpoints } from '@lianxi/infra/local/endpoints';
import { claim, forget, note, supervisorName } from '@lianxi/infra/local/run-records';
import { findEndpoints } from './endpoints';

let home: string;
const found = (env: NodeJS.ProcessEnv = {}) => findEndpoints({ LIANXI_HOME: home, ...env }, '/nowhere').api;
const noted = (api: string) => { writeEndpoints(join(home, 'run'), { api, worker: '', temporal: '', temporalUi: '', namespace: '', postgres: '' }); };

beforeEach(() => { home = mkdtempSync(join(tmpdir(), 'lianxi-desk-')); });
afterEach(() => { rmSync(home, { recursive: true }); });

test('the command line asks the product of its own home, where that runs', () => {
  claim(join(home, 'run'));
  noted('http://127.0.0.1:3007/');
  expect(found()).toBe('http://127.0.0.1:3007');
});

test('it asks nobody when nothing was started here', () => {
  expect(() => found()).toThrow("Your Lianxi is not running. Start it with 'npm start'");
});

test('it asks nobody at an address that a run left behind, since another may answer there now', () => {
  claim(join(home, 'run'));
  noted('http://127.0.0.1:3000');
  forget(join(home, 'run'), supervisorName);
  expect(() => found()).toThrow('is not running');
  note(join(home, 'run'), { name: supervisorName, title: { zh: '', en: '' }, pid: 1, stage: 0, drain: { signal: 'SIGTERM', graceMs: 1 } });
  expect(found()).toBe('http://127.0.0.1:3000');
});

test('a product that is still starting is said to be', () => {
  claim(join(home, 'run'));
  expect(() => found()).toThrow('still starting or stopping');
});

test('an address that is named is taken, whatever runs here', () => {
  expect(found({ LIANXI_URL: 'http://there:80/' })).toBe('http://there:80');
});

test('while the rehearsal is being built nothing is read of its half', () => {
  claim(join(home, 'run'));
  noted('http://127.0.0.1:3000');
  note(join(home, 'run'), { name: 'demo', title: { zh: '', en: '' }, pid: process.pid, stage: 0, drain: { signal: 'SIGTERM', graceMs: 1 } });
  expect(() => found()).toThrow('is being made ready');
  expect(found({ LIANXI_URL: 'http://there:80/' })).toBe('http://there:80');
  forget(join(home, 'run'), 'demo');
  expect(found()).toBe('http://127.0.0.1:3000');
});
