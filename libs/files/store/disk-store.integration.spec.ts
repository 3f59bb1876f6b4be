import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Store } from './store';
import { StoreUnavailable, TooLarge } from './store';
import { storeAt } from './store-at';
import { NotItsHash, verified } from './verified';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
// eslint-disable-next-line @typescript-eslint/require-await -- What comes over a network comes in an asynchronous sequence.
async function* inPieces(...pieces: readonly (Buffer | Error)[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) {
    if (piece instanceof Error) throw piece;
    yield piece;
  }
}

describe('files on disk', () => {
  let folder: string;
  let store: Store;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-files-'));
    store = storeAt(pathToFileURL(join(folder, 'files')).href);
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const everything = (): string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map(({ name }) => name) : []);

  it('are kept under their SHA-256, read back to the byte, and the same bytes are kept once', async () => {
    const bytes = randomBytes(200_000);
    for (let time = 0; time < 2; time += 1) {
      const received = await store.receive(inPieces(bytes.subarray(0, 70_000), bytes.subarray(70_000)), 1_000_000);
      expect(received).toMatchObject({ sha256: sha256(bytes), size: 200_000 });
      expect(await received.read(69_998, 4)).toEqual(bytes.subarray(69_998, 70_002));
      expect(await received.read(199_999, 10)).toHaveLength(1);
      expect(await received.read(300_000, 10)).toHaveLength(0);
      await received.keep();
      await received.keep();
      await received.letGo();
    }
    const kept = await store.open(sha256(bytes));
    expect(await buffer(kept!.stream())).toEqual(bytes);
    expect(everything()).toEqual([sha256(bytes).slice(2)]);
  });

  it('cannot be written over by whoever may only read them', async () => {
    const received = await store.receive(inPieces(Buffer.from('a')), 1);
    await received.keep();
    await received.letGo();
    const path = join(folder, 'files', received.sha256.slice(0, 2), received.sha256.slice(2));
    expect(statSync(path).mode & 0o777).toBe(0o440);
  });

  it('leave nothing where they are let go, too large, or broken off', async () => {
    await (await store.receive(inPieces(Buffer.from('a')), 1)).letGo();
    await expect(store.receive(inPieces(Buffer.from('ab'), Buffer.from('c')), 2)).rejects.toThrow(TooLarge);
    await expect(store.receive(inPieces(Buffer.from('ab'), new Error('aborted')), 2)).rejects.toThrow('aborted');
    expect(everything()).toEqual([]);
    expect(await store.open(sha256(Buffer.from('a')))).toBeUndefined();
  });

  it('that a broken disk made others are put right by whoever brings them again', async () => {
    const bytes = Buffer.from('material');
    const path = join(folder, 'files', sha256(bytes).slice(0, 2), sha256(bytes).slice(2));
    for (const damage of ['', 'mateRial']) {
      const received = await store.receive(inPieces(bytes), 100);
      await received.keep();
      await received.letGo();
      expect(readFileSync(path)).toEqual(bytes);
      chmodSync(path, 0o640);
      writeFileSync(path, damage);
    }
    const received = await store.receive(inPieces(bytes), 100);
    await received.keep();
    await received.letGo();
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('that were left half received are collected once they are old', async () => {
    expect(await store.collectPartial(1_000)).toBe(0);
    await (await store.receive(inPieces(Buffer.from('a')), 1)).letGo();
    const [old, young] = ['old', 'young'].map((name) => join(folder, 'files', 'partial', name));
    for (const path of [old!, young!]) writeFileSync(path, 'half');
    utimesSync(old!, new Date(0), new Date(0));
    expect(await store.collectPartial(86_400_000)).toBe(1);
    expect(everything()).toEqual(['young']);
  });

  it('are told as unavailable where the place cannot be used', async () => {
    writeFileSync(join(folder, 'files'), 'no folder');
    await expect(store.receive(inPieces(Buffer.from('a')), 1)).rejects.toThrow(StoreUnavailable);
    await expect(store.open(sha256(Buffer.from('a')))).rejects.toThrow(StoreUnavailable);
  });

  it('have no path but that of a hash', async () => {
    await expect(store.open('../../etc/passwd')).rejects.toThrow('no SHA-256');
    expect(() => storeAt('https://files.example')).toThrow('folder');
  });
});

describe('what is read back', () => {
  it('is broken off before its end where it is not what its hash says', async () => {
    const pieces = [Buffer.from('one'), Buffer.from('two')];
    const read: string[] = [];
    await expect((async () => { for await (const piece of verified(sha256(Buffer.from('onetwo!')), inPieces(...pieces))) read.push(piece.toString()); })()).rejects.toThrow(NotItsHash);
    expect(read).toEqual(['one']);
    const whole: string[] = [];
    for await (const piece of verified(sha256(Buffer.from('onetwo')), inPieces(...pieces))) whole.push(piece.toString());
    expect(whole).toEqual(['one', 'two']);
  });
});
