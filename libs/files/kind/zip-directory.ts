import type { Bytes } from '../store/store';
import { FileFault } from './fault';

/** A file in a zip, as the directory at its end tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 as it is, 8 deflated; others are not read. */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own header stands. */
  readonly at: number;
}

/** No office document has more: beyond these a zip is built to harm whoever opens it. */
const limits = { entries: 10_000, directory: 4_194_304, unpacked: 1_073_741_824 };

interface End {
  readonly at: number;
  readonly entries: number;
  readonly size: number;
  readonly offset: number;
}

/** The record that ends a zip, where a file ends with one. */
export async function endOfDirectory(bytes: Bytes): Promise<End | undefined> {
  const from = Math.max(0, bytes.size - 65_557);
  const tail = await bytes.read(from, 65_557);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    return { at: from + at, entries: tail.readUInt16LE(at + 10), size: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
  }
  return undefined;
}

/**
 * All files in a zip by their names.
 * @throws FileFault where it is cut off, lies about itself, names a file twice or would unpack to more than any document does
 */
export async function zipEntries(bytes: Bytes): Promise<ReadonlyMap<string, ZipEntry>> {
  const end = await endOfDirectory(bytes);
  if (!end || end.entries > limits.entries || end.size > limits.directory || end.offset + end.size > end.at) throw new FileFault('file-damaged');
  const directory = await bytes.read(end.offset, end.size);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  for (let at = 0, left = end.entries; left > 0; left -= 1) {
    const entry = entryAt(directory, at);
    unpacked += entry.unpacked;
    if (entries.has(entry.name) || unpacked > limits.unpacked) throw new FileFault('file-damaged');
    entries.set(entry.name, entry);
    at += entry.length;
  }
  return entries;
}

function entryAt(directory: Buffer, at: number): ZipEntry & { readonly length: number } {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw new FileFault('file-damaged');
  const [name, extra, comment] = [28, 30, 32].map((place) => directory.readUInt16LE(at + place)) as [number, number, number];
  return {
    name: directory.toString('utf8', at + 46, at + 46 + name),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    unpacked: directory.readUInt32LE(at + 24),
    at: directory.readUInt32LE(at + 42),
    length: 46 + name + extra + comment,
  };
}
