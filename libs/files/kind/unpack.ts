import { Readable, pipeline } from 'node:stream';
import { constants, createInflate, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Bytes } from '../store/store';
import { FileFault } from './fault';
import type { ZipEntry } from './zip-directory';

const piece = 65_536;

/** What begins a file is unpacked at once, without a stream: a document may have thousands. A kilobyte of packed bytes holds as much, whatever its code. In bytes. */
const [few, packedFew] = [300, 1_024];

/** The beginning of a file in a zip, unpacked to at most so many bytes. @throws FileFault where it cannot be unpacked */
export async function entryStart(bytes: Bytes, { at, method, packed }: ZipEntry, most: number): Promise<Buffer> {
  const header = await bytes.read(at, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new FileFault('file-damaged');
  const from = at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (method === 0) return await bytes.read(from, Math.min(packed, most));
  if (method !== 8) throw new FileFault('file-damaged');
  try {
    if (most <= few) return inflateRawSync(await bytes.read(from, Math.min(packed, packedFew)), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, most);
    return await inflated(piecesOf(bytes, from, packed), 'raw', most);
  } catch {
    throw new FileFault('file-damaged');
  }
}

/** What a deflated source begins with; it is unpacked no further than to so many bytes. */
export async function inflated(source: AsyncIterable<Buffer> | Iterable<Buffer>, format: 'raw' | 'zlib', most: number): Promise<Buffer> {
  // The reader below hears of every fault.
  const unpacking = pipeline(Readable.from(source), format === 'raw' ? createInflateRaw() : createInflate(), () => undefined);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const one of unpacking as AsyncIterable<Buffer>) {
    pieces.push(one);
    length += one.length;
    if (length >= most) break;
  }
  return Buffer.concat(pieces).subarray(0, most);
}

async function* piecesOf(bytes: Bytes, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += piece) yield await bytes.read(from + at, Math.min(piece, length - at));
}
