import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ReceivedFile, addressOf, folderMode, unlessAbsent } from './received-file';
import type { Kept, Received, Store } from './store';
import { StoreUnavailable, TooLarge } from './store';

/** Files in a folder: `ab/cdef…` by their SHA-256, and `partial/…` while they come in. */
export class DiskStore implements Store {
  private readonly partial: string;

  /** @param folder made when the first file comes in */
  constructor(private readonly folder: string) {
    this.partial = join(folder, 'partial');
  }

  async receive(source: AsyncIterable<Buffer>, most: number): Promise<Received> {
    const path = join(this.partial, randomUUID());
    const file = await this.begin(path);
    try {
      const { sha256, size } = await written(source, file, most);
      return new ReceivedFile(this.folder, path, file, sha256, size);
    } catch (error) {
      await file.close();
      await rm(path, { force: true });
      throw error;
    }
  }

  async open(sha256: string): Promise<Kept | undefined> {
    const address = addressOf(this.folder, sha256);
    const known = await stat(address).catch(unlessAbsent).catch(unavailable);
    return known && { size: known.size, stream: () => createReadStream(address) };
  }

  async collectPartial(olderThanMs: number): Promise<number> {
    const before = Date.now() - olderThanMs;
    let collected = 0;
    for (const name of await readdir(this.partial).catch(unlessAbsent) ?? []) {
      const path = join(this.partial, name);
      const left = await stat(path).catch(unlessAbsent);
      if (!left || left.mtimeMs >= before) continue;
      await rm(path, { force: true });
      collected += 1;
    }
    return collected;
  }

  private async begin(path: string): Promise<FileHandle> {
    try {
      await mkdir(this.partial, { recursive: true, mode: folderMode });
      return await open(path, 'wx+', 0o640);
    } catch (error) {
      return unavailable(error);
    }
  }
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

function unavailable(error: unknown): never {
  throw new StoreUnavailable(error);
}
