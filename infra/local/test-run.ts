import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asItIs } from './language';
import { homeAt, root } from './paths';
import { setUpBrowser, setUpPostgres, setUpTemporal, setUpTestServer } from './setup';
import type { Console } from './start';
import { obtainTemporal } from './temporal-binary';
import { shortfalls, type JestReport } from './tiers';

/** How many checks passed and failed: each test, lint, the types, and each tier's minimum that was missed. */
interface Count {
  passed: number;
  failed: number;
}

/**
 * `npm test`: lint, types and all tiers of tests, each in spite of the failures before it. Prints `N passed, N failed` as
 * its last line and answers the exit code. Servers of one's own, where they are named, serve the tests; those tests that kill a
 * server start theirs. Arguments go to Jest; then only the tests they choose run, without minimum.
 */
export async function test({ step, say }: Console, jestArgs: readonly string[]): Promise<number> {
  const home = homeAt();
  process.env.LIANXI_TEMPORAL_TEST_SERVER = await setUpTestServer(step, home);
  process.env.LIANXI_TEMPORAL_BIN = await setUpTemporal(step, home) ?? await obtainTemporal(home.tools);
  await setUpPostgres(step, home, 'serve tests');
  const browser = await setUpBrowser(step);
  if (browser !== undefined) process.env.LIANXI_CHROMIUM = browser;
  const count: Count = { passed: 0, failed: 0 };
  if (jestArgs.length === 0) {
    say(asItIs('Lint'));
    tally(count, await inherit('node_modules/nx/dist/bin/nx.js', ['run', 'lianxi:eslint']));
    say(asItIs('Types'));
    for (const project of ['tsconfig.spec.json', 'apps/web/tsconfig.spec.json']) tally(count, await inherit('node_modules/@typescript/native/bin/tsc', ['-p', project]));
  }
  say(asItIs('Tests'));
  await jest(count, jestArgs, home.folder, say);
  say(asItIs(`${String(count.passed)} passed, ${String(count.failed)} failed`));
  return count.failed === 0 ? 0 : 1;
}

async function jest(count: Count, args: readonly string[], folder: string, say: Console['say']): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'test-report.json');
  rmSync(file, { force: true });
  const succeeded = await inherit('node_modules/jest/bin/jest.js', ['--json', `--outputFile=${file}`, ...args]);
  const report = readReport(file);
  const failures = report ? [...(args.length === 0 ? shortfalls(report) : [])] : ['Jest wrote no report.'];
  for (const failure of failures) say(asItIs(failure));
  count.passed += report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0) + failures.length;
  // Jest may also fail as a whole, in its set-up or tear-down, with no test to blame.
  count.failed += succeeded ? failed : Math.max(1, failed);
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}

function tally(count: Count, succeeded: boolean): void {
  if (succeeded) count.passed += 1;
  else count.failed += 1;
}

/** Runs one of the workspace's own tools in this terminal; Nx without the background process it would leave. */
function inherit(tool: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, TZ: 'UTC', NX_DAEMON: 'false' };
    const child = spawn(process.execPath, [join(root, tool), ...args], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => { resolve(false); }).once('exit', (code) => { resolve(code === 0); });
  });
}
