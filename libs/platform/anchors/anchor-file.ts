import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnchorPlace } from './anchor-place';

/** Anchors in a file, best on another disk or machine. */
export class AnchorFile implements AnchorPlace {
  private readonly path: string;
  /** Bytes read so far, always whole lines. */
  private read = 0;

  constructor(address: URL) {
    this.path = fileURLToPath(address);
  }

  async unread(): Promise<readonly string[]> {
    await using file = await open(this.path, 'r').catch(unlessAbsent);
    if (!file) return [];
    const { size } = await file.stat();
    if (size < this.read) throw new Error(`${this.path} has become shorter: anchors were taken away`);
    const { buffer } = await file.read(Buffer.alloc(size - this.read), 0, size - this.read, this.read);
    const whole = buffer.subarray(0, buffer.lastIndexOf('\n') + 1);
    this.read += whole.length;
    return whole.toString().split('\n').slice(0, -1);
  }

  async add(line: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    await using file = await open(this.path, 'a', 0o640);
    // A line cut short by a crash stays a line of its own, which is then told as none of ours.
    await file.write(await this.endsWhole() ? `${line}\n` : `\n${line}\n`);
    await file.datasync();
  }

  private async endsWhole(): Promise<boolean> {
    await using file = await open(this.path, 'r');
    const { size } = await file.stat();
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(size - 1, 0));
    return size === 0 || buffer.toString() === '\n';
  }
}

function unlessAbsent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}
