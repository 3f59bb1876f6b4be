import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { guardOff } from './switches';

/** What came of some tests: all passed, one failed, or they were still at it when their time was over. */
export type Outcome = 'passed' | 'failed' | 'hung';

interface Report {
  readonly numTotalTests: number;
  readonly success: boolean;
}

/** Nothing takes so long that is not stuck. */
const patienceMs = 300_000;

/** The tests of a copy, run by the checkout's Jest. */
export class Tests {
  /** @param env where the servers are that tests above the units need */
  constructor(private readonly copy: string, private readonly env: Readonly<Record<string, string>>) {}

  /**
   * Runs some with a guard off, or with all of them on, up to the first that fails.
   * @throws where no test was run at all: that would pass for one that failed
   */
  run(patterns: readonly string[], off?: number): Outcome {
    const report = join(this.copy, '.report.json');
    rmSync(report, { force: true });
    const args = ['--selectProjects', ...tiersOf(patterns), '--runInBand', '--bail', '--forceExit', '--cacheDirectory', join(this.copy, '.cache'), '--json', '--outputFile', report, '--testPathPatterns', ...patterns];
    const { error, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...args], {
      cwd: this.copy, encoding: 'utf8', timeout: patienceMs, killSignal: 'SIGKILL', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 * 1_048_576,
      env: { ...process.env, ...this.env, [guardOff]: off === undefined ? '' : String(off) },
    });
    if (error && 'code' in error && error.code === 'ETIMEDOUT') return 'hung';
    const { numTotalTests, success } = reportIn(report, stderr);
    if (numTotalTests === 0 && success) throw new Error(`No test of ${patterns.join(', ')} was run:\n${stderr}`);
    return success ? 'passed' : 'failed';
  }
}

/** Integration tests are told by their names; a folder stands for its unit tests. */
export function tiersOf(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.map((pattern) => (pattern.endsWith('.integration.spec.ts') ? 'integration' : 'unit')))];
}

function reportIn(path: string, stderr: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    throw new Error(`Jest ended without a report:\n${stderr}`);
  }
}
