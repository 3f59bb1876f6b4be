import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { startChild } from './child';
import { endOf, keepLog, LogFile, putAside, tailOf } from './log-file';

let folder: string;
let log: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianxi-log-'));
  log = join(folder, 'api.log');
});

afterEach(() => { rmSync(folder, { recursive: true }); });

/** Everything that is kept, oldest first. */
function kept(): string {
  const age = (name: string): number => Number(/\.(\d+)\.log$/.exec(name)?.[1] ?? 0);
  return readdirSync(folder).sort((a, b) => age(b) - age(a)).map((name) => readFileSync(join(folder, name), 'utf8')).join('');
}

/** Runs a program of Node whose output goes to the log. */
async function run(program: string, limits: { bytes: number; kept: number }): Promise<void> {
  const child = await startChild({ command: process.execPath, args: ['-e', program], output: log }, limits);
  await child.exited;
}

test('a log that grows while its process runs is put aside again and again, and no line is lost or torn', async () => {
  await run("for (let n = 0; n < 20000; n += 1) process[n % 5 ? 'stdout' : 'stderr'].write(`line ${n}\\n`)", { bytes: 10_000, kept: 100 });
  expect(readdirSync(folder).length).toBeGreaterThan(5);
  const numbers = kept().trimEnd().split('\n').map((line) => Number(/^line (\d+)$/.exec(line)?.[1]));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20_000 }, (_, n) => n));
});

test('all logs of a process together stay within their limit, and the newest are kept', async () => {
  await run("for (let n = 0; n < 20000; n += 1) process.stdout.write(`line ${n}\\n`)", { bytes: 70_000, kept: 2 });
  expect(readdirSync(folder).sort()).toEqual(['api.1.log', 'api.2.log', 'api.log']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(70_000);
  expect(kept()).toMatch(/line 19999\n$/);
});

test('a line of one stream is not torn by a line of the other', async () => {
  const [out, err] = [new PassThrough(), new PassThrough()];
  keepLog(new LogFile(log), [out, err]);
  for (const [stream, words] of [[out, 'begun '], [err, 'between\n'], [out, 'and ended\n']] as const) {
    stream.write(words);
    await new Promise(setImmediate);
  }
  expect(kept()).toBe('between\nbegun and ended\n');
});

test('the last words of a process, and of what it started, are in its log when its end is told, though they end no line', async () => {
  await run("require('node:child_process').spawn('sh', ['-c', 'sleep 0.1; printf \" full\"'], { stdio: 'inherit' }).unref(); process.stderr.write('the disk is')", { bytes: 1_000, kept: 1 });
  expect(kept()).toBe('the disk is full');
});

test('a process that is started again adds to its log', async () => {
  for (const word of ['first', 'second']) await run(`console.log('${word}')`, { bytes: 1_000, kept: 1 });
  expect(kept()).toBe('first\nsecond\n');
});

test('what cannot be written ends nobody, and is told of once something can', () => {
  const file = new LogFile(join(log, 'api.log'));
  writeFileSync(log, 'where the folder should be');
  file.write(Buffer.from('lost\n'));
  file.write(Buffer.from('too\n'));
  rmSync(log);
  file.write(Buffer.from('found\n'));
  file.close();
  expect(readFileSync(join(log, 'api.log'), 'utf8')).toBe('(9 bytes are missing here: they could not be written)\nfound\n');
});

test('a disk that fills up in the middle of a line has what it took, and the rest is counted', () => {
  const file = new LogFile(log);
  const write = fs.writeSync;
  let room = 4;
  const disk = jest.spyOn(fs, 'writeSync').mockImplementation(((fd: number, text: Buffer, from: number) => {
    if (room === 0) throw new Error('ENOSPC');
    const taken = write(fd, text, from, Math.min(room, 3, text.length - from));
    room -= taken;
    return taken;
  }) as typeof fs.writeSync);
  file.write(Buffer.from('halfway\n'));
  room = 1_000;
  file.write(Buffer.from('found\n'));
  file.close();
  disk.mockRestore();
  expect(readFileSync(log, 'utf8')).toBe('half(4 bytes are missing here: they could not be written)\nfound\n');
});

test('each start begins a log of its own, and as many as are kept of those before', () => {
  for (const word of ['one', 'two', 'three', 'four']) {
    putAside(log, 2);
    writeFileSync(log, word);
  }
  expect(kept()).toBe('twothreefour');
});

describe('what is told of a log', () => {
  const add = (text: string): void => {
    const file = new LogFile(log);
    file.write(Buffer.from(text));
    file.close();
  };

  test('is its last lines, of those written since a moment; before which there may have been none', () => {
    const none = endOf(log);
    add('one\n');
    const one = endOf(log);
    expect([tailOf(log), tailOf(log, none), tailOf(log, one)]).toEqual(['    one', '    one', '']);
    add('two\n');
    expect([tailOf(log), tailOf(log, one)]).toEqual(['    one\n    two', '    two']);
  });

  test('is all that stands in it once it was put aside meanwhile, however long it is by now', () => {
    add('one\n');
    const one = endOf(log);
    putAside(log);
    add('two and three\n');
    expect(tailOf(log, one)).toBe('    two and three');
  });
});
