import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Store } from './store';
import { storeAt } from './store-at';
import { NotItsHash, verified } from './verified';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
// eslint-disable-next-line @typescript-eslint/require-await -- What comes over a network comes in an asynchronous sequence.
async function* inPieces(...pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces;
}

describe('files on disk', () => {
  let folder: string;
  let store: Store;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxi-files-'));
    store = storeAt(pathToFileURL(join(folder, 'files')).href);
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  it('cannot be written over by whoever may only read them', async () => {
    const received = await store.receive(inPieces(Buffer.from('a')), 1);
    await received.keep();
    await received.letGo();
    const path = join(folder, 'files', received.sha256.slice(0, 2), received.sha256.slice(2));
    expect(statSync(path).mode & 0o777).toBe(0o440);
  });

  it('that were left half received are collected once they are old', async () => {
    expect(await store.collectPartial(1_000)).toBe(0);
    await (await store.receive(inPieces(Buffer.from('a')), 1)).letGo();
    const [old, young] = ['old', 'young'].map((name) => join(folder, 'files', 'partial', name));
    for (const path of [old!, young!]) writeFileSync(path, 'half');
    utimesSync(old!, new Date(0), new Date(0));
    expect(await store.collectPartial(86_400_000)).toBe(1);
    expect(readdirSync(join(folder, 'files', 'partial'))).toEqual(['young']);
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
