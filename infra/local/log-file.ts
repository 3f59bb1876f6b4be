import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import type { Bilingual } from './language';

/** How large a log grows before it is put aside, and how many that were put aside are kept: 50 MB for each part at most. */
export const logLimits = { bytes: 10 * 1024 * 1024, kept: 4 };

/** A line this long is written before its end has come. */
const longestLine = 64 * 1024;

/** A log that is added to: `api.log`. When it has grown it becomes `api.1.log`, that one `api.2.log`, and the oldest goes. */
export class LogFile {
  private open: { readonly file: number; size: number } | undefined;
  private missing = 0;

  constructor(private readonly path: string, private readonly limits = logLimits) {}

  /** Adds whole lines. What a full disk does not take is left out, and once it takes something again that is said in the log. */
  write(lines: Buffer): void {
    if (lines.length === 0) return;
    const notice = Buffer.from(this.missing > 0 ? `(${String(this.missing)} bytes are missing here: they could not be written)\n` : '');
    const written = this.add(Buffer.concat([notice, lines]));
    const told = written >= notice.length;
    this.missing = told ? notice.length + lines.length - written : this.missing + lines.length;
    if (this.missing > 0) this.close();
  }

  close(): void {
    if (this.open) closeSync(this.open.file);
    this.open = undefined;
  }

  /** Answers how many bytes were taken: a disk that fills up takes the first of them. */
  private add(text: Buffer): number {
    let written = 0;
    try {
      if (this.open && this.open.size > 0 && this.open.size + text.length > this.limits.bytes) {
        this.close();
        putAside(this.path, this.limits.kept);
      }
      this.open ??= openToAdd(this.path);
      while (written < text.length) written += writeSync(this.open.file, text, written);
      this.open.size += written;
    } catch {
      // The caller counts what is left out, and closes: a log that is opened again knows its size.
    }
    return written;
  }
}

/** Writes what comes from the streams of one process, whole lines of each, until both have ended. */
export function keepLog(log: LogFile, streams: readonly Readable[]): void {
  let left = streams.length;
  for (const stream of streams) {
    let begun = Buffer.alloc(0);
    stream.on('data', (data: Buffer) => {
      const text = Buffer.concat([begun, data]);
      const end = text.lastIndexOf('\n') + 1 || (text.length > longestLine ? text.length : 0);
      log.write(text.subarray(0, end));
      begun = text.subarray(end);
    });
    stream.once('close', () => {
      log.write(begun);
      left -= 1;
      if (left === 0) log.close();
    });
  }
}

/** Puts a log aside, so that a new one begins, and the oldest away. */
export function putAside(log: string, kept = logLimits.kept): void {
  const aside = (age: number): string => (age === 0 ? log : log.replace(/\.log$/, `.${String(age)}.log`));
  for (let age = kept - 1; age >= 0; age -= 1) if (existsSync(aside(age))) renameSync(aside(age), aside(age + 1));
}

/** How far a log had been written, and which file it was then. */
export interface LogMark {
  readonly file: number;
  readonly bytes: number;
}

/** Where a log ends now; undefined when there is none. */
export function endOf(log: string): LogMark | undefined {
  const there = statSync(log, { throwIfNoEntry: false });
  return there && { file: there.ino, bytes: there.size };
}

/** How many lines of a log a message tells. */
const lastLines = 15;

/** The last lines of a log, for a message about what failed; of those written since, where only they tell of it. */
export function tailOf(log: string, since?: LogMark): string {
  const now = endOf(log);
  if (!now) return '';
  // A log that was put aside meanwhile is another file now, all of it new.
  const text = readFileSync(log).subarray(since?.file === now.file ? since.bytes : 0).toString().trimEnd();
  return text === '' ? '' : text.split('\n').slice(-lastLines).map((line) => `    ${line}`).join('\n');
}

/** Where to read on about what failed. */
export function logAt(log: string): Bilingual {
  return { zh: `日志：${log}。`, en: `Its log is ${log}.` };
}

function openToAdd(path: string): { readonly file: number; size: number } {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a');
  return { file, size: fstatSync(file).size };
}
