import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { commandOf, identityOf, isStill, isUncollected } from './process-identity';

test('a process is told apart from a later one with its number', () => {
  const identity = identityOf(process.pid);
  expect(identity).toBeDefined();
  expect(isStill(process.pid, identity!)).toBe(true);
  expect(isStill(process.pid, `${identity!}0`)).toBe(false);
  expect(commandOf(process.pid)).toContain('node');
});

test('a process that has ended has no identity', async () => {
  const child = spawn('true');
  await once(child, 'exit');
  expect(identityOf(child.pid!)).toBeUndefined();
});

test('a process that has ended and was not collected by its parent counts as gone', async () => {
  const shell = spawn('sh', ['-c', 'sleep 1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [data] = await once(shell.stdout, 'data') as [Buffer];
  const pid = Number(data.toString());
  expect(isUncollected(process.pid)).toBe(false);
  while (identityOf(pid) !== undefined) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isUncollected(pid)).toBe(true);
  shell.kill('SIGKILL');
  expect(identityOf(pid)).toBeUndefined();
});
