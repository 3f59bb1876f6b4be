import { createReadStream } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnchorPlace } from './anchor-place';
import { wholeLines } from './lines';

/** Anchors in a file, best on another disk or machine. */
export class AnchorFile implements AnchorPlace {
  private readonly path: string;
  /** Bytes read so far, always whole lines. */
  private read = 0;

  constructor(address: URL) {
    this.path = fileURLToPath(address);
  }

  async *unread(): AsyncGenerator<string> {
    const file = await stat(this.path).catch(unlessAbsent);
    if ((file?.size ?? 0) < this.read) throw new Error(`${this.path} has become shorter: anchors were taken away`);
    if (!file) return;
    // Byte by byte, so that the place where reading goes on is right whatever stands there; an anchor is plain ASCII.
    for await (const line of wholeLines(createReadStream(this.path, { start: this.read, encoding: 'latin1' }))) {
      this.read += line.length + 1;
      yield line;
    }
  }

  async add(line: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await using file = await open(this.path, 'a+', 0o640);
    // A line cut short by a crash stays a line of its own, which is then told as none of ours.
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0));
    const isWhole = size === 0 || buffer.toString() === '\n';
    await file.appendFile(isWhole ? `${line}\n` : `\n${line}\n`);
    await file.datasync();
  }
}

function unlessAbsent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}
