import { constants, gunzipSync } from 'node:zlib';
import type { Bytes } from '../store/store';
import { hex, isArchive } from './archive';
import { FileFault } from './fault';
import { entryStart } from './unpack';
import type { ZipEntry } from './zip-directory';

/** As far in as the mark of tar stands. */
const beginning = 264;

/** The table of a chart is small; a larger one is handed in as a file of its own. In bytes. */
const mostOfATable = 4_194_304;

/** A wrapped object (Ole10Native in a compound file) is looked into no further, in bytes. */
const mostOfAnObject = 65_536;

const [zipMark, gzipMark, compoundMark] = [hex('504b0304'), hex('1f8b'), hex('d0cf11e0a1b11ae1')];

/** What a wrapped archive begins with, as it stands in the object: zip, rar, 7z. Shorter marks would be found by chance. */
const wrapped = [zipMark, hex('526172211a07'), hex('377abcaf271c')];

/** How the drawings begin that Office keeps packed (emz, wmz): EMF, and WMF with and without its own header. */
const drawings = [hex('01000000'), hex('d7cdc69a'), hex('01000900')];

/**
 * Refuses a document into which an archive was put: nobody sees what is in it. A document within the document is refused as well, but for the table beside a chart, which is
 * looked into by `isTable`; other documents are handed in as files of their own.
 * @throws FileFault
 */
export async function refuseEmbeddedArchives(bytes: Bytes, entries: ReadonlyMap<string, ZipEntry>, isTable: (inner: Bytes) => Promise<boolean>): Promise<void> {
  for (const [name, entry] of entries) {
    if (entry.packed === 0) continue;
    const start = await entryStart(bytes, entry, beginning);
    const begins = (mark: Buffer): boolean => start.subarray(0, mark.length).equals(mark);
    if (begins(zipMark) ? !await isTableOfAChart(bytes, name, entry, isTable) : begins(gzipMark) ? !isDrawing(name, start) : await isArchive(inMemory(start))) throw new FileFault('file-is-archive');
    if (begins(compoundMark) && await wrapsArchive(bytes, entry)) throw new FileFault('file-is-archive');
  }
}

async function isTableOfAChart(bytes: Bytes, name: string, entry: ZipEntry, isTable: (inner: Bytes) => Promise<boolean>): Promise<boolean> {
  if (!/^(word|xl|ppt)\/embeddings\/[^/]+\.xlsx$/i.test(name)) return false;
  const table = await entryStart(bytes, entry, mostOfATable + 1);
  return table.length <= mostOfATable && await isTable(inMemory(table));
}

function isDrawing(name: string, start: Buffer): boolean {
  if (!/\/media\/[^/]+\.[ew]mz$/i.test(name)) return false;
  const drawn = gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH });
  return drawings.some((mark) => drawn.subarray(0, mark.length).equals(mark));
}

async function wrapsArchive(bytes: Bytes, entry: ZipEntry): Promise<boolean> {
  const object = await entryStart(bytes, entry, mostOfAnObject);
  return wrapped.some((mark) => object.includes(mark));
}

const inMemory = (bytes: Buffer): Bytes => ({ size: bytes.length, read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)) });
