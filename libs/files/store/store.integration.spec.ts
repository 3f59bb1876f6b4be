import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { S3Service } from './s3.fixture';
import type { Store } from './store';
import { StoreUnavailable, TooLarge } from './store';
import { storeAt } from './store-at';
import { isWhole } from './verified';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
// eslint-disable-next-line @typescript-eslint/require-await -- What comes over a network comes in an asynchronous sequence.
async function* inPieces(...pieces: readonly (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

/** A place for files, and what a test does behind its back. */
interface Place {
  readonly address: string;
  /** What is kept, by its hash. */
  kept(): string[];
  /** Puts other bytes in a file's place. */
  damage(hash: string, bytes: string): void;
  /** From now on it cannot be used. */
  takeAway(): void | Promise<void>;
  close(): Promise<void>;
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

function onDisk(folder: string): Promise<Place> {
  const place = join(folder, 'kept');
  const pathOf = (hash: string): string => join(place, hash.slice(0, 2), hash.slice(2));
  return Promise.resolve({
    address: pathToFileURL(place).href,
    kept: () => filesIn(folder).map(({ parentPath, name }) => parentPath.slice(-2) + name),
    damage: (hash, bytes) => { chmodSync(pathOf(hash), 0o640); writeFileSync(pathOf(hash), bytes); },
    takeAway: () => { rmSync(place, { recursive: true, force: true }); writeFileSync(place, 'no folder'); },
    close: () => Promise.resolve(),
  });
}

async function inBucket(folder: string, change: (service: S3Service) => void = () => { /* As most services are. */ }): Promise<Place> {
  const service = await S3Service.start('the-key');
  change(service);
  return {
    address: service.address,
    // What waits on the local disk counts too.
    kept: () => [...[...service.objects.keys()].map((key) => key.replace('house/files/', '').replace('/', '')), ...filesIn(folder).map(({ name }) => name)],
    damage: (hash, bytes) => { service.objects.set(`house/files/${hash.slice(0, 2)}/${hash.slice(2)}`, Buffer.from(bytes)); },
    takeAway: () => service.stop(),
    close: () => service.stop(),
  };
}

describe.each<readonly [string, (folder: string) => Promise<Place>]>([
  ['on disk', onDisk],
  ['in a bucket', inBucket],
  ['in a bucket of a service without conditional writes', (folder) => inBucket(folder, (service) => { service.conditional = false; })],
])('files %s', (_where, open) => {
  const before = { ...process.env };
  let folder: string;
  let place: Place;
  let store: Store;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-files-'));
    Object.assign(process.env, { TMPDIR: folder, AWS_ACCESS_KEY_ID: 'the-key', AWS_SECRET_ACCESS_KEY: 'the-secret' });
    place = await open(folder);
    store = storeAt(place.address);
  });
  afterEach(async () => {
    process.env = { ...before };
    await place.close();
    rmSync(folder, { recursive: true });
  });

  async function kept(bytes: Buffer): Promise<void> {
    const received = await store.receive(inPieces(bytes), bytes.length);
    await received.keep().finally(() => received.letGo());
  }

  it('are kept under their SHA-256, read back to the byte, and the same bytes are kept once', async () => {
    const bytes = randomBytes(3_000_000);
    for (let time = 0; time < 2; time += 1) {
      const received = await store.receive(inPieces(bytes.subarray(0, 70_000), bytes.subarray(70_000)), 3_000_000);
      expect(received).toMatchObject({ sha256: sha256(bytes), size: 3_000_000 });
      expect(await received.read(69_998, 4)).toEqual(bytes.subarray(69_998, 70_002));
      expect(await received.read(2_999_999, 10)).toHaveLength(1);
      expect(await received.read(4_000_000, 10)).toHaveLength(0);
      expect(sha256(await buffer(received.stream()))).toBe(sha256(bytes));
      await received.keep();
      await received.keep();
      await received.letGo();
    }
    const found = await store.open(sha256(bytes));
    expect([found?.size, sha256(await buffer(found!.stream()))]).toEqual([3_000_000, sha256(bytes)]);
    expect(place.kept()).toEqual([sha256(bytes)]);
  });

  it('are read as often as somebody wants, also when another has broken off reading', async () => {
    const bytes = randomBytes(300_000);
    const received = await store.receive(inPieces(bytes), 300_000);
    for await (const _piece of received.stream()) break;
    received.stream().destroy();
    expect(sha256(await buffer(received.stream()))).toBe(sha256(bytes));
    await received.keep().finally(() => received.letGo());
    expect(place.kept()).toEqual([sha256(bytes)]);
  });

  it('that several bring at once are kept once', async () => {
    const bytes = randomBytes(100_000);
    await Promise.all([1, 2, 3, 4].map(() => kept(bytes)));
    expect(place.kept()).toEqual([sha256(bytes)]);
    expect(await isWhole(sha256(bytes), bytes.length, await store.open(sha256(bytes)))).toBe(true);
  });

  it('may be empty', async () => {
    await kept(Buffer.alloc(0));
    expect(await isWhole(sha256(Buffer.alloc(0)), 0, await store.open(sha256(Buffer.alloc(0))))).toBe(true);
  });

  it('leave nothing where they are let go, too large, or broken off', async () => {
    await (await store.receive(inPieces(Buffer.from('a')), 1)).letGo();
    await expect(store.receive(inPieces(Buffer.from('ab'), Buffer.from('c')), 2)).rejects.toThrow(TooLarge);
    await expect(store.receive(inPieces(Buffer.from('ab'), new Error('aborted')), 2)).rejects.toThrow('aborted');
    expect(place.kept()).toEqual([]);
    expect(await store.open(sha256(Buffer.from('a')))).toBeUndefined();
  });

  it('that are other bytes than they were are seen to be, and put right by whoever brings them again', async () => {
    const bytes = Buffer.from('material');
    for (const damage of ['', 'mateRial']) {
      await kept(bytes);
      expect(await isWhole(sha256(bytes), bytes.length, await store.open(sha256(bytes)))).toBe(true);
      place.damage(sha256(bytes), damage);
      expect(await isWhole(sha256(bytes), bytes.length, await store.open(sha256(bytes)))).toBe(false);
    }
    await kept(bytes);
    expect(await isWhole(sha256(bytes), bytes.length, await store.open(sha256(bytes)))).toBe(true);
  });

  it('are told as unavailable where the place cannot be used, and as ready where it can', async () => {
    await store.ready();
    await kept(Buffer.from('a'));
    await store.ready();
    await place.takeAway();
    await expect(store.ready()).rejects.toThrow(StoreUnavailable);
    await expect(kept(Buffer.from('b'))).rejects.toThrow(StoreUnavailable);
    await expect(store.open(sha256(Buffer.from('a')))).rejects.toThrow(StoreUnavailable);
  });

  it('have no address but a hash', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow('no SHA-256');
  });
});
