/** Runs tools in process groups of their own, so that all they start ends with them. Node built-ins only. */
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export { pause };

/** How long a tool may take to end by itself. */
const graceMs = 10_000;

const groups = new Set();
let ending = false;

/**
 * Runs a command to its end and answers its code and what it printed. Once `endGroups` was called it never answers:
 * nothing is begun after that.
 */
export async function runInOwnGroup(command, args, cwd, started = () => undefined) {
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
  if (child.pid !== undefined) {
    groups.add(child.pid);
    started(child.pid);
  }
  const code = await new Promise((resolve) => {
    child.once('error', (error) => { output += error.message; resolve(127); });
    child.once('close', (status) => { resolve(status ?? 1); });
  });
  groups.delete(child.pid);
  if (ending) await new Promise(() => undefined);
  return { code, output };
}

/** Ends whatever runs, and waits for it. */
export async function endGroups() {
  ending = true;
  await Promise.all([...groups].map(endGroup));
}

/** Ends a group and waits until none of it is left. */
export async function endGroup(pid) {
  for (const end = Date.now() + graceMs; signal(pid, Date.now() < end ? 'SIGTERM' : 'SIGKILL');) {
    for (const next = Math.min(end, Date.now() + 1_000); signal(pid, 0) && Date.now() < next;) await pause(50);
  }
}

/** Whether there was one to signal. */
function signal(pid, name) {
  try {
    process.kill(-pid, name);
    return true;
  } catch {
    return false;
  }
}
