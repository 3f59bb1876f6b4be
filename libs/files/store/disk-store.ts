import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { access, constants, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addressOf } from './address';
import type { Shelf } from './received-file';
import { receivedFile, unavailable } from './received-file';
import type { Kept, Received, Store } from './store';

/** Folders are the account's own and its group's. */
const folderMode = 0o750;

/** Files in a folder: `ab/cdef…` by their SHA-256, and `partial/…` while they come in. */
export class DiskStore implements Store, Shelf {
  private readonly partial: string;

  /** @param folder made when the first file comes in */
  constructor(private readonly folder: string) {
    this.partial = join(folder, 'partial');
  }

  async receive(source: AsyncIterable<Buffer>, most: number): Promise<Received> {
    const path = join(this.partial, randomUUID());
    return receivedFile(this, path, await this.begin(path), source, most);
  }

  async open(sha256: string): Promise<Kept | undefined> {
    const address = this.pathOf(sha256);
    const known = await stat(address).catch(unlessAbsent).catch(unavailable);
    return known && { size: known.size, stream: () => createReadStream(address) };
  }

  async lay({ sha256 }: Received, path: string, file: FileHandle): Promise<void> {
    const address = this.pathOf(sha256);
    await mkdir(dirname(address), { recursive: true, mode: folderMode });
    await file.chmod(0o440);
    await rename(path, address);
    await synced(dirname(address));
    await synced(this.folder);
  }

  async ready(): Promise<void> {
    // With the stroke at its end only a folder can be meant.
    await access(`${this.folder}/`, constants.R_OK | constants.W_OK).catch(unlessAbsent).catch(unavailable);
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

  private pathOf(sha256: string): string {
    return join(this.folder, addressOf(sha256));
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
function unlessAbsent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return undefined;
}
