import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';
import type { Received } from './store';
import { StoreUnavailable } from './store';

/** Folders are the account's own and its group's. */
export const folderMode = 0o750;

/** Where a file of this hash is kept. @throws for what is no SHA-256, so that no path is ever made of it */
export function addressOf(folder: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`${sha256} is no SHA-256`);
  return join(folder, sha256.slice(0, 2), sha256.slice(2));
}

/** A file on disk under a temporary name. */
export class ReceivedFile implements Received {
  constructor(private readonly folder: string, private readonly path: string, private readonly file: FileHandle, readonly sha256: string, readonly size: number) {}

  async read(offset: number, length: number): Promise<Buffer> {
    const room = Buffer.alloc(Math.max(0, Math.min(length, this.size - offset)));
    if (room.length === 0) return room;
    const { bytesRead } = await this.file.read(room, 0, room.length, offset);
    return room.subarray(0, bytesRead);
  }

  stream(): Readable {
    return createReadStream(this.path);
  }

  async keep(): Promise<void> {
    const address = addressOf(this.folder, this.sha256);
    failpoint('keep.before');
    try {
      await mkdir(dirname(address), { recursive: true, mode: folderMode });
      // What a broken disk left there instead is put right.
      if (!await isKept(address, this.sha256, this.size)) {
        await this.file.chmod(0o440);
        await rename(this.path, address);
        await synced(dirname(address));
        await synced(this.folder);
      }
    } catch (error) {
      throw new StoreUnavailable(error);
    }
    failpoint('keep.after');
  }

  async letGo(): Promise<void> {
    await this.file.close();
    await rm(this.path, { force: true });
  }
}

async function isKept(address: string, sha256: string, size: number): Promise<boolean> {
  const known = await stat(address).catch(unlessAbsent);
  if (known?.size !== size) return false;
  const hash = createHash('sha256');
  for await (const piece of createReadStream(address) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex') === sha256;
}

/** A name in a folder survives a power cut once the folder itself is on disk. */
async function synced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What is not there is told as undefined. */
export function unlessAbsent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}
