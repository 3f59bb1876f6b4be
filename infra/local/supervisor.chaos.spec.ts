import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from './process-identity';
import { running, type RunRecord } from './run-records';
import { waitUntil } from './wait-until';

/** A supervisor in a process of its own, over the stand-ins of testing/stand-ins.cjs. */
class Run {
  text = '';
  private readonly child: ChildProcess;
  readonly code: Promise<number | null>;

  constructor(home: string, env: Record<string, string> = {}) {
    this.child = spawn(process.execPath, [join(__dirname, 'testing/stand-ins.cjs'), home], { env: { ...process.env, ...env } });
    this.child.stdout?.on('data', (data: Buffer) => { this.text += data.toString(); });
    this.code = new Promise((resolve) => { this.child.once('exit', resolve); });
  }

  async says(text: string): Promise<void> {
    if (!await waitUntil(() => this.text.includes(text), 60_000)) throw new Error(`Expected '${text}' in: ${this.text}`);
  }

  async send(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.code;
  }
}

// Each wait ends with its condition; these are for a busy machine.
jest.setTimeout(180_000);

describe('the supervisor', () => {
  let home: string;
  let runs: Run[];

  const startUp = (env?: Record<string, string>) => {
    const run = new Run(home, env);
    runs.push(run);
    return run;
  };
  const records = (): RunRecord[] => running(join(home, 'run'));
  const pidOf = (name: string) => records().find((record) => record.name === name)?.pid;
  const isGone = (pid: number) => identityOf(pid) === undefined;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lianxi-supervisor-'));
    runs = [];
  });

  afterEach(async () => {
    for (const run of runs) await run.send('SIGKILL');
    for (const { pid } of records()) process.kill(pid, 'SIGKILL');
    rmSync(home, { recursive: true });
  });

  test('starts a part again that was killed', async () => {
    const run = startUp();
    await run.says('All ready.');
    const before = pidOf('api')!;
    process.kill(before, 'SIGKILL');
    await run.says('api ended unexpectedly (signal SIGKILL)');
    await run.says('api is running again.');
    expect(pidOf('api')).not.toBe(before);
    expect(isGone(before)).toBe(true);
  });

  test('kills a part that hangs without ending, and starts it again; one that answers with a failure is left alone', async () => {
    const run = startUp({ LIANXI_HANG_SECONDS: '6', ILL: 'worker' });
    await run.says('All ready.');
    const [hung, ill] = [pidOf('api')!, pidOf('worker')!];
    process.kill(hung, 'SIGSTOP');
    await run.says('api did not answer for 6 s and was killed. It is started again.');
    await run.says('api is running again.');
    expect(isGone(hung)).toBe(true);
    expect(pidOf('api')).not.toBe(hung);
    expect(pidOf('worker')).toBe(ill);
    expect(run.text).not.toMatch(/(worker|record) (did not answer|ended)/);
  });

  test('ends the parts that a killed supervisor left behind, and starts them anew', async () => {
    await startUp().says('All ready.');
    process.kill(pidOf('record')!, 'SIGKILL');
    await runs[0]!.says('record is running again.');
    const left = ['record', 'worker', 'api'].map((name) => pidOf(name)!);
    await runs[0]!.send('SIGKILL');
    expect(left.some(isGone)).toBe(false);
    const next = startUp();
    await next.says('All ready.');
    expect(left.every(isGone)).toBe(true);
    expect(next.text.match(/\w+(?= was left behind by an earlier run)/g)?.at(-1)).toBe('record');
    expect(records().map(({ name }) => name).sort()).toEqual(['api', 'record', 'supervisor', 'worker']);
  });

  test('starts after everything was killed at once', async () => {
    await startUp().says('All ready.');
    const pids = records().map(({ pid }) => pid);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    expect(await waitUntil(() => pids.every(isGone), 60_000)).toBe(true);
    await startUp().says('All ready.');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('drains the parts on %s, the last stage first, and leaves nothing', async (signal) => {
    const run = startUp();
    await run.says('All ready.');
    const pids = records().map(({ pid }) => pid);
    expect(await run.send(signal)).toBe(0);
    expect(readFileSync(join(home, 'ended'), 'utf8')).toMatch(/^(worker api|api worker) record $/);
    expect(pids.every(isGone)).toBe(true);
    expect(records()).toEqual([]);
  });

  test('stops on Ctrl-C while a part is not yet ready', async () => {
    const run = startUp({ SLOW: 'worker' });
    await run.says('Open.');
    expect(await waitUntil(() => pidOf('worker') !== undefined && pidOf('api') !== undefined, 60_000)).toBe(true);
    await run.send('SIGINT');
    expect(records()).toEqual([]);
  });

  test('ends everything at once on a second Ctrl-C, and starts nothing again', async () => {
    const run = startUp({ DEAF: 'api' });
    await run.says('All ready.');
    const pids = records().map(({ pid }) => pid);
    void run.send('SIGINT');
    await run.says('Stopping worker and api');
    expect(await run.send('SIGINT')).toBe(0);
    expect(run.text).toContain('Ending at once.');
    expect(run.text).not.toContain('ended unexpectedly');
    expect(pids.every(isGone)).toBe(true);
    expect(records()).toEqual([]);
  });

  test('kills a part that does not drain in time', async () => {
    const run = startUp({ DEAF: 'api' });
    await run.says('All ready.');
    const deaf = pidOf('api')!;
    expect(await run.send('SIGTERM')).toBe(0);
    expect(isGone(deaf)).toBe(true);
  });

  test('refuses a second start while one is running', async () => {
    await startUp().says('All ready.');
    const second = startUp();
    expect(await second.code).toBe(1);
    expect(second.text).toContain('Lianxi is running already');
    expect(records()).toHaveLength(4);
  });

  test("refuses 'npm start' while one is running, before it installs and builds underneath", async () => {
    await startUp().says('All ready.');
    const second = spawnSync(process.execPath, [join(__dirname, 'lianxi.mjs'), 'start'], { env: { ...process.env, LIANXI_HOME: home, LIANXI_LANG: 'en' }, encoding: 'utf8' });
    expect(second.status).toBe(1);
    // Another test may be setting this clone up for its own home just then, which is waited for and said.
    expect(second.stdout).toMatch(/^(This clone is being set up for another home .*\n)?$/);
    expect(second.stderr).toMatch(/^Lianxi is running already, .* \(process \d+\)\.\n→ 'npm run status' shows how it is; 'npm run stop' ends it\.\n$/);
  });
});
