import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchorPlace } from './anchor-place';
import { wholeLines } from './lines';

describe('anchors in a file', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'lianxi-anchor-file-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const path = () => join(folder, 'kept', 'anchors.jsonl');
  const open = () => anchorPlace(pathToFileURL(path()).href);
  const all = async (lines: AsyncIterable<string>): Promise<string[]> => { const read: string[] = []; for await (const line of lines) read.push(line); return read; };

  it('are added a line each in a folder that is made for them, and read once by each reader', async () => {
    const [place, other] = [open(), open()];
    expect(await all(place.unread())).toEqual([]);
    await place.add('one');
    await other.add('two');
    expect([await all(place.unread()), await all(place.unread())]).toEqual([['one', 'two'], []]);
    await place.add('three');
    expect([await all(place.unread()), await all(other.unread())]).toEqual([['three'], ['one', 'two', 'three']]);
  });

  it('leave a line that was cut short a line of its own', async () => {
    const place = open();
    await place.add('one');
    appendFileSync(path(), '{"at":"20');
    expect(await all(place.unread())).toEqual(['one']);
    await place.add('two');
    expect(await all(place.unread())).toEqual(['{"at":"20', 'two']);
    expect(readFileSync(path(), 'utf8')).toBe('one\n{"at":"20\ntwo\n');
  });

  it('go on at the right place after bytes that are no text', async () => {
    const place = open();
    await place.add('one');
    appendFileSync(path(), Buffer.from([0xff, 0xfe, 0x0a]));
    expect((await all(place.unread())).length).toBe(2);
    await place.add('two');
    expect(await all(place.unread())).toEqual(['two']);
  });

  it('that have become fewer are told, and nothing is added to them by that', async () => {
    const place = open();
    await place.add('one');
    await all(place.unread());
    truncateSync(path());
    await expect(all(place.unread())).rejects.toThrow('has become shorter');
  });

  it('that cannot be written are told', async () => {
    writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
    await expect(open().add('one')).rejects.toThrow(/EEXIST|ENOTDIR/);
  });
});

describe('whole lines', () => {
  async function* pieces(...texts: readonly string[]) { yield* texts; await Promise.resolve(); }
  const read = async (...texts: readonly string[]): Promise<string[]> => { const lines: string[] = []; for await (const line of wholeLines(pieces(...texts))) lines.push(line); return lines; };

  it.each([[['a\nb\nc'], ['a', 'b']], [['a', 'b', '\nc\n'], ['ab', 'c']], [['', '\n', '\n'], ['', '']], [['a\n', 'b\n'], ['a', 'b']], [[], []]])('of %j are %j', async (texts, lines) => {
    expect(await read(...texts)).toEqual(lines);
  });

  it('end where one is longer than anything of ours', async () => {
    const piece = 'x'.repeat(16 * 1024 * 1024);
    await expect(read(...Array.from({ length: 5 }, () => piece))).rejects.toThrow('A line of more than');
  });
});
