import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { homeAt } from '@lianxi/infra/local/paths';
import { lastLine, runCommand } from '@lianxi/infra/local/run-command';

const version = '4.32.5';

/** Path of Schemathesis: in a folder of its own among the tools, made on first use by the Python on PATH. */
export async function obtainSchemathesis(): Promise<string> {
  const folder = join(homeAt().tools, `schemathesis-${version}`);
  const command = join(folder, 'bin', 'schemathesis');
  if (existsSync(command)) return command;
  for (const [tool, args] of [['python3', ['-m', 'venv', folder]], [join(folder, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${version}`]]] as const) {
    const outcome = await runCommand(tool, args);
    if (outcome.code === 0) continue;
    await rm(folder, { recursive: true, force: true });
    throw new Error(`Schemathesis could not be installed (${lastLine(outcome)}): it needs Python 3.10 or newer with venv, and a package index.`);
  }
  return command;
}
