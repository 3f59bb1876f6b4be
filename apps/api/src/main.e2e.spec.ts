import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { commandId } from '@lianxi/commands/path/request';
import { createTestDatabase } from '@lianxi/test/support/database';
import { waitUntil } from '@lianxi/infra/local/wait-until';
import { freePort } from '@lianxi/infra/local/ports';
import { identity, task, xinxiang } from './api.fixture';

jest.setTimeout(30_000);

interface Line {
  level: string;
  msg: string;
  command?: string;
  task?: string;
  problem?: string;
  context?: string;
  req?: object;
}

/** The API as a process of its own, from its build output. */
function startProcess(environment: Record<string, string>) {
  const child = spawn(process.execPath, [resolve(__dirname, '..', 'dist', 'main.js')], { env: { ...process.env, TZ: 'UTC', ...environment } });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return { child, ended, lines: () => output.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line) };
}

const commandOf = (key: string): string => commandId({ actor: { person: 'kejiju-liaison', bureau: 'kejiju', role: 'liaison' }, key, bodyHash: '' });

describe('the API as a process', () => {
  it('serves, logs each act with its command and its task, and ends when told to', async () => {
    const { url, drop } = await createTestDatabase();
    const port = String(await freePort());
    const api = startProcess({ DATABASE_URL: url, PORT: port, LIANXI_MODE: 'development', TEMPORAL_ADDRESS: process.env.LIANXI_TEST_TEMPORAL_ADDRESS ?? '' });
    const base = `http://127.0.0.1:${port}`;
    expect(await waitUntil(() => fetch(`${base}/health/ready`).then(({ ok }) => ok), 20_000)).toBe(true);
    const post = (path: string, body: object, who: `${string}/${string}`, key: string) => fetch(`${base}/api/v1/${path}`, {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'authorization': identity(who), 'idempotency-key': key },
    });
    expect((await post('programmes', { id: 'process', mode: 'rehearsal', plan: xinxiang() }, 'lianxi-office/office', 'activation-1')).status).toBe(201);
    expect((await post(`tasks/${task('process', 3)}/receipt`, { bureau: 'kejiju' }, 'kejiju/liaison', 'receipt-1')).status).toBe(200);
    expect((await post(`tasks/${task('process', 3)}/receipt`, { bureau: 'kejiju' }, 'kejiju/liaison', 'receipt-2')).status).toBe(409);
    const batch = [task('process', 3), task('process', 4)];
    expect((await post('receipts', { bureau: 'kejiju', tasks: batch }, 'kejiju/liaison', 'batch-of-two')).status).toBe(200);
    expect((await post(`tasks/${task('process', 3)}/milestones/d5-2020/contribution`, { bureau: 'jiaoyuju', text: '已完成内部整改。' }, 'jiaoyuju/liaison', 'contribution-1')).status).toBe(200);
    api.child.kill('SIGTERM');
    expect((await api.ended)[0]).toBe(0);

    const acts = api.lines().filter((line) => line.task === task('process', 3));
    expect(acts.filter(({ req }) => req !== undefined).map(({ command }) => command)).toEqual(expect.arrayContaining([expect.stringMatching(/^[0-9a-f-]{36}$/)]));
    expect(acts.find(({ problem }) => problem !== undefined)).toMatchObject({ problem: 'receipt-already-signed', level: 'info' });
    const rows = api.lines().filter(({ context }) => context === 'Batch');
    expect(rows.map((row) => [row.task, row.command, row.problem])).toEqual(batch.map((id, place) => [id, commandOf(`batch-of-two/${id}`), place === 0 ? 'receipt-already-signed' : undefined]));
    expect(JSON.stringify(api.lines())).not.toContain(commandOf('batch-of-two'));
    expect(JSON.stringify(api.lines())).not.toMatch(/person=|kejiju-liaison|receipt-1|内部整改/);
    await drop();
  });

  it('does not start without knowing where the record is, and says so', async () => {
    const api = startProcess({ DATABASE_URL: '', PORT: 'none' });
    expect((await api.ended)[0]).toBe(1);
    expect(api.lines()).toMatchObject([{ level: 'fatal', msg: expect.stringMatching(/DATABASE_URL[^]*PORT/) as string }]);
  });
});
