import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { failpoint } from '@lianxi/platform/failpoints/failpoint';
import type { Received, Store } from './store';
import { StoreUnavailable, TooLarge } from './store';
import { isWhole } from './verified';

/** So much of a file is read at a time. */
const pieceBytes = 65_536;

/** Where a received file is laid down for good. */
export interface Shelf extends Pick<Store, 'open'> {
  /** Gives a file its address, in one go. @param path where it waits @throws whatever goes wrong; then nothing half laid is at the address */
  lay(file: Received, path: string, handle: FileHandle): Promise<void>;
}

/**
 * Writes what comes in to an open file, which is looked at there.
 * @param path the file's own; one that has no name any more may be named as well
 * @throws TooLarge, StoreUnavailable, and what the source throws; then the file is closed and gone
 */
export async function receivedFile(shelf: Shelf, path: string, file: FileHandle, source: AsyncIterable<Buffer>, most: number): Promise<Received> {
  try {
    const { sha256, size } = await written(source, file, most);
    return new ReceivedFile(shelf, path, file, sha256, size);
  } catch (error) {
    await closed(file, path);
    throw error;
  }
}

class ReceivedFile implements Received {
  constructor(private readonly shelf: Shelf, private readonly path: string, private readonly file: FileHandle, readonly sha256: string, readonly size: number) {}

  async read(offset: number, length: number): Promise<Buffer> {
    const room = Buffer.alloc(Math.max(0, Math.min(length, this.size - offset)));
    if (room.length === 0) return room;
    const { bytesRead } = await this.file.read(room, 0, room.length, offset);
    return room.subarray(0, bytesRead);
  }

  stream(): Readable {
    return Readable.from(this.pieces(), { objectMode: false });
  }

  /** Whoever gives a stream up closes no file that others still read. */
  private async *pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < this.size;) {
      const piece = await this.read(at, pieceBytes);
      if (piece.length === 0) throw new Error('The file has become shorter while it was looked at');
      yield piece;
      at += piece.length;
    }
  }

  async keep(): Promise<void> {
    failpoint('keep.before');
    try {
      // What is there already is not touched; what a broken disk left there instead is put right.
      if (!await isWhole(this.sha256, this.size, await this.shelf.open(this.sha256))) await this.shelf.lay(this, this.path, this.file);
    } catch (error) {
      throw error instanceof StoreUnavailable ? error : new StoreUnavailable(error);
    }
    failpoint('keep.after');
  }

  letGo(): Promise<void> {
    return closed(this.file, this.path);
  }
}

async function closed(file: FileHandle, path: string): Promise<void> {
  await file.close();
  await rm(path, { force: true });
}

/** Writes a source down and hashes it on its way. */
async function written(source: AsyncIterable<Buffer>, file: FileHandle, most: number): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > most) throw new TooLarge(most);
    hash.update(piece);
    await file.appendFile(piece).catch(unavailable);
  }
  await file.sync().catch(unavailable);
  return { sha256: hash.digest('hex'), size };
}

/** @throws StoreUnavailable for that reason */
export function unavailable(error: unknown): never {
  throw new StoreUnavailable(error);
}
