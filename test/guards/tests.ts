import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { guardOff } from './switches';

/** What came of some tests: all passed, one failed, or they were still at it when their time was over. */
export type Outcome = 'passed' | 'failed' | 'hung';

/** Nothing takes so long that is not stuck. */
const patienceMs = 300_000;

/** The tests of a copy, run by the checkout's Jest. */
export class Tests {
  /** @param env where the servers are that tests above the units need */
  constructor(private readonly copy: string, private readonly env: Readonly<Record<string, string>>) {}

  /**
   * Runs some with a guard off, or with all of them on, up to the first that fails. Properties are left out: they take longer than all
   * examples, and a guard is to be noticed by an example that tells what it is for.
   * @throws where Jest could run none: that would pass for one that failed
   */
  run(patterns: readonly string[], off?: number): Outcome {
    const args = ['--selectProjects', ...tiersOf(patterns), '--runInBand', '--bail', '--forceExit', '--cacheDirectory', join(this.copy, '.cache'), '--testPathIgnorePatterns', '/dist/', '\\.property\\.spec\\.ts$', '--testPathPatterns', ...patterns];
    const { error, status, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...args], {
      cwd: this.copy, encoding: 'utf8', timeout: patienceMs, killSignal: 'SIGKILL', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 * 1_048_576,
      env: { ...process.env, ...this.env, [guardOff]: off === undefined ? '' : String(off) },
    });
    if (error && 'code' in error && error.code === 'ETIMEDOUT') return 'hung';
    if (status === 0) return 'passed';
    if (/^FAIL /m.test(stderr)) return 'failed';
    throw new Error(`Jest ran no test of ${patterns.join(', ')}:\n${stderr}`);
  }
}

/** Integration tests are told by their names; a folder stands for its unit tests. */
export function tiersOf(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.map((pattern) => (pattern.endsWith('.integration.spec.ts') ? 'integration' : 'unit')))];
}
