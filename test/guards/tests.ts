import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@lianxi/infra/local/paths';
import { guardsOff, tierOf, titleOf } from './specs';
import { guardOff } from './switches';

interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[];
}

interface Assertion {
  readonly ancestorTitles: readonly string[];
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** The tests of a copy, run by the checkout's Jest. */
export class Tests {
  /** @param env where the servers are that tests above the units need */
  constructor(private readonly copy: string, private readonly env: Readonly<Record<string, string>>) {}

  /**
   * Tells a spec with every guard on, then for each of some guards with that one off, and once more with every one on, since nothing may be left
   * over; answers which it noticed. A query is put together when its module is loaded: a guard in one is off from the beginning on.
   * @throws where the spec fails though every guard is on, or where tests were not run
   */
  async noticed(spec: string, guards: readonly number[], fromTheBeginning?: number): Promise<readonly number[]> {
    const failures = await this.run(spec, fromTheBeginning === undefined ? [0, ...guards, 0] : guards, fromTheBeginning ?? 0);
    const [failure] = fromTheBeginning === undefined ? failures(0) : [];
    if (failure !== undefined) throw new Error(`${spec} fails with every guard on: first put it right\n${failure}`);
    return guards.filter((number) => failures(number).length > 0);
  }

  /** What each failed test of a number said. */
  private async run(spec: string, numbers: readonly number[], off: number): Promise<(number: number) => readonly string[]> {
    const written = join(this.copy, '.report.json');
    rmSync(written, { force: true });
    const args = ['--selectProjects', tierOf(spec), '--runInBand', '--forceExit', '--testEnvironment', join(this.copy, 'test', 'guards', 'until-failure.ts'), '--cacheDirectory', join(this.copy, '.cache'), '--json', '--outputFile', written, '--runTestsByPath', spec];
    const env = { ...process.env, ...this.env, [guardOff]: String(off), [guardsOff]: numbers.join() };
    // Tests that fail end Jest with an error; what came of each stands in its report.
    const stderr = await new Promise<string>((resolve) => {
      execFile(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...args], { cwd: this.copy, env, maxBuffer: 256 * 1_048_576 }, (_error, _stdout, said) => { resolve(said); });
    });
    const results = reportIn(written, stderr).testResults.flatMap(({ assertionResults }) => assertionResults);
    return (number) => {
      const told = results.filter(({ ancestorTitles: [title] }) => title === titleOf(number));
      if (!told.some(({ status }) => status === 'passed' || status === 'failed')) throw new Error(`No test of ${spec} was run:\n${stderr}`);
      return told.filter(({ status }) => status === 'failed').map(({ failureMessages }) => failureMessages.join('\n'));
    };
  }
}

function reportIn(path: string, stderr: string): Report {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    throw new Error(`Jest ended without a report:\n${stderr}`);
  }
}
