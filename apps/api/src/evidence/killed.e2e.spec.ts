import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pdfOf } from '@lianxi/files/kind/files.fixture';
import { freePort } from '@lianxi/infra/local/ports';
import type { TestDatabase } from '@lianxi/test/support/database';
import { createTestDatabase } from '@lianxi/test/support/database';
import { until } from '@lianxi/test/support/until';
import { identity, task, xinxiang } from '../api.fixture';

jest.setTimeout(120_000);

const bytes = pdfOf('关于推进绿色技术创新的通知');
const sha256 = createHash('sha256').update(bytes).digest('hex');

describe('an API that is killed while a file is attached', () => {
  let database: TestDatabase;
  let folder: string;
  let api: ChildProcess | undefined;
  let base = '';
  beforeEach(async () => {
    database = await createTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'lianxi-killed-'));
  });
  afterEach(async () => {
    await end();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function start(failpoint = ''): Promise<void> {
    const port = String(await freePort());
    base = `http://127.0.0.1:${port}`;
    const environment = { DATABASE_URL: database.url, PORT: port, LIANXI_MODE: 'development', LIANXI_FAILPOINT: failpoint, LIANXI_FILES: pathToFileURL(folder).href, TEMPORAL_ADDRESS: process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '', LOG_LEVEL: 'silent' };
    api = spawn(process.execPath, [resolve(__dirname, '..', '..', 'dist', 'main.js')], { env: { ...process.env, TZ: 'UTC', ...environment }, stdio: 'ignore' });
    await until('the API is ready', () => fetch(`${base}/health/live`).then(({ ok }) => ok, () => false));
  }

  async function end(): Promise<void> {
    if (api?.exitCode !== null || api.signalCode !== null) return;
    const ended = once(api, 'exit');
    api.kill('SIGKILL');
    await ended;
  }

  const headers = (who: 'kejiju/liaison' | 'lianxi-office/office', key: string = randomUUID()) => ({ authorization: identity(who), 'idempotency-key': key });
  const place = `/api/v1/tasks/${task('killed', 3)}/evidence`;
  const handIn = (): Promise<Response> => {
    const form = new FormData();
    form.append('milestone', 'd5-2020');
    form.append('file', new Blob([bytes]), '通知.pdf');
    return fetch(base + place, { method: 'POST', headers: headers('kejiju/liaison', 'one-and-the-same-key'), body: form });
  };
  const read = async (path: string): Promise<Record<string, unknown>> => (await (await fetch(base + path, { headers: headers('lianxi-office/office') })).json()) as Record<string, unknown>;

  it.each([['keep.before', 0], ['keep.after', 0], ['commit.before', 0], ['commit.after', 1]] as const)('at %s names no file that is not there, and attaches it once when the form is sent again', async (place_, attached) => {
    await start();
    const activated = await fetch(`${base}/api/v1/programmes`, { method: 'POST', headers: { ...headers('lianxi-office/office'), 'content-type': 'application/json' }, body: JSON.stringify({ id: 'killed', mode: 'rehearsal', plan: xinxiang() }) });
    expect(activated.status).toBe(201);
    await end();

    await start(`${place_}:1:self`);
    await expect(handIn()).rejects.toThrow();

    await start();
    expect(await read(place)).toMatchObject({ items: Array.from({ length: attached }, () => ({ sha256 })) });
    expect(await read('/api/v1/audit/verification')).toMatchObject({ findings: [] });
    expect((await handIn()).status).toBe(200);
    expect(await read(place)).toMatchObject({ items: [{ sha256, name: '通知.pdf' }] });
    expect(await read('/api/v1/audit/verification')).toMatchObject({ findings: [] });
    expect(readdirSync(join(folder, sha256.slice(0, 2)))).toEqual([sha256.slice(2)]);
  });
});
