import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { killGroup } from './child';

/** Holds processes and a folder that must not outlive us, however we end. */
export interface Leash {
  hold(pid: number): void;
  /** Lets go: all has been ended in the ordinary way. */
  release(): void;
}

/**
 * Starts a small process that waits until our end of its input closes, which the system does even after kill -9, and
 * then kills the processes held and removes the folder.
 */
export function leash(folder: string): Leash {
  const watcher = spawn(process.execPath, [__filename, folder], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  watcher.unref();
  return {
    hold: (pid) => { watcher.stdin.write(`${String(pid)}\n`); },
    release: () => { watcher.kill('SIGKILL'); },
  };
}

async function watch(folder: string): Promise<void> {
  const held: number[] = [];
  for await (const line of createInterface(process.stdin)) held.push(Number(line));
  for (const pid of held) killGroup(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

const folder = process.argv[2];
if (require.main === module && folder !== undefined) void watch(folder);
