import { spawn, type SpawnOptionsWithoutStdio } from 'node:child_process';

/** How a command ended. A command that could not be started at all has code 127 and the reason in `stderr`. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end and collects what it prints. */
export function runCommand(command: string, args: readonly string[], options: SpawnOptionsWithoutStdio = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.once('error', (error) => { resolve({ code: 127, stdout, stderr: error.message }); });
    child.once('close', (code) => { resolve({ code: code ?? 1, stdout, stderr }); });
  });
}

/** The last line with something in it: usually where a tool says what went wrong. */
export function lastLine(outcome: Outcome): string {
  return `${outcome.stdout}\n${outcome.stderr}`.trimEnd().split('\n').at(-1)?.trim() ?? '';
}
