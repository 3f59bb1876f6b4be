import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from './child';
import { Fault } from './fault';

test.each([[undefined, 0], [5, 5]])('a child asked to give way by %p has it from its start, under the number it was started with', async (niceness, more) => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxi-child-'));
  const output = join(folder, 'child.log');
  try {
    const program = 'console.log(`${process.pid} ${require("node:os").getPriority()}`)';
    const child = await startChild({ command: process.execPath, args: ['-e', program], output, ...(niceness !== undefined && { niceness }) });
    await child.exited;
    expect(readFileSync(output, 'utf8').trim()).toBe(`${String(child.pid)} ${String(Math.min(19, getPriority() + more))}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([undefined, 5])('a program that is not there is told by name, asked to give way by %p', async (niceness) => {
  const missing = join(tmpdir(), 'lianxi-no-such-program');
  const started = startChild({ command: missing, args: [], output: 'terminal', ...(niceness !== undefined && { niceness }) });
  await expect(started).rejects.toThrow(Fault);
  await expect(started).rejects.toThrow(missing);
});
