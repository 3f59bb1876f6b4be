import { randomUUID } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { addressOf } from './address';
import { Bucket } from './bucket';
import type { Shelf } from './received-file';
import { receivedFile, unavailable } from './received-file';
import type { S3Place } from './s3-place';
import type { Kept, Received, Store } from './store';
import { isWhole } from './verified';

/**
 * Files in a bucket of an S3-compatible service: `prefix/ab/cdef…` by their SHA-256. While a file comes in and is looked at, it waits on the local disk (`TMPDIR`)
 * under no name, so that it ends with its process; then it goes to the bucket in one request, and is there whole or not at all.
 */
export class S3Store implements Store, Shelf {
  private readonly bucket: Bucket;

  constructor(place: S3Place) {
    this.bucket = new Bucket(place);
  }

  async receive(source: AsyncIterable<Buffer>, most: number): Promise<Received> {
    const path = join(tmpdir(), `lianxi-${randomUUID()}`);
    return receivedFile(this, path, await nameless(path).catch(unavailable), source, most);
  }

  async open(sha256: string): Promise<Kept | undefined> {
    const key = addressOf(sha256);
    const size = await this.bucket.sizeOf(key);
    return size === undefined ? undefined : { size, stream: () => Readable.from(this.bucket.read(key), { objectMode: false }) };
  }

  async lay(file: Received): Promise<void> {
    const { sha256, size } = file;
    const key = addressOf(sha256);
    if (await this.bucket.write(key, file, { absent: true })) return;
    // The same bytes, which somebody else has brought meanwhile, stay; others are put right.
    if (!await isWhole(sha256, size, await this.open(sha256))) await this.bucket.write(key, file, { absent: false });
  }

  ready(): Promise<void> {
    return this.bucket.ready();
  }

  /** There never are any. */
  collectPartial(): Promise<number> {
    return Promise.resolve(0);
  }
}

async function nameless(path: string): Promise<FileHandle> {
  const file = await open(path, 'wx+', 0o600);
  await rm(path);
  return file;
}
