import type { Bytes } from '../store/store';
import type { Content } from './content';
import { FileFault } from './fault';
import type { Kind } from './kind';

/** The stream that makes a compound file (OLE2) a document of a kind; those of WPS have the same. */
const mainStreams: Readonly<Record<string, Kind>> = { WordDocument: 'doc', Workbook: 'xls', Book: 'xls', 'PowerPoint Document': 'ppt' };

/** Numbers from here on name no sector: they end a chain, or say what a sector is for. */
const noSector = 0xfffffffa;

/** A directory of more sectors, or a chain that never ends, is no document's. */
const mostSectors = 4_096;

/** Which document a compound file is: doc, xls or ppt, wps, et or dps. @throws FileFault for any other */
export async function compoundContent(bytes: Bytes): Promise<Content> {
  const names = await namesIn(bytes);
  if (names.includes('EncryptedPackage')) throw new FileFault('file-encrypted');
  if (names.some((name) => /^(macros|_vba_project(_cur)?|vba)$/i.test(name))) throw new FileFault('file-has-macros');
  const kind = Object.entries(mainStreams).find(([stream]) => names.includes(stream))?.[1];
  if (kind === undefined) throw new FileFault('file-kind-not-accepted');
  return { kind };
}

/** The names in its directory. */
async function namesIn(bytes: Bytes): Promise<string[]> {
  const header = await bytes.read(0, 512);
  const shift = header.length < 512 ? 0 : header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new FileFault('file-damaged');
  const sector = async (number: number): Promise<Buffer> => {
    const read = await bytes.read((number + 1) * 2 ** shift, 2 ** shift);
    if (read.length < 2 ** shift) throw new FileFault('file-damaged');
    return read;
  };
  const table = await allocationTable(header, sector);
  const names: string[] = [];
  for (let [at, left] = [header.readUInt32LE(48), mostSectors]; at < noSector; left -= 1) {
    if (left === 0) throw new FileFault('file-damaged');
    names.push(...namesOf(await sector(at)));
    at = await nextSector(table, sector, at, 2 ** (shift - 2));
  }
  return names;
}

/** The sectors that say which sector follows which. */
async function allocationTable(header: Buffer, sector: (number: number) => Promise<Buffer>): Promise<number[]> {
  const numbers = (from: Buffer): number[] => Array.from({ length: from.length / 4 }, (_, place) => from.readUInt32LE(place * 4));
  const table = numbers(header.subarray(76, 512));
  for (let [at, left] = [header.readUInt32LE(68), mostSectors]; at < noSector; left -= 1) {
    if (left === 0) throw new FileFault('file-damaged');
    const more = numbers(await sector(at));
    at = more.pop() ?? noSector;
    table.push(...more);
  }
  return table;
}

async function nextSector(table: readonly number[], sector: (number: number) => Promise<Buffer>, at: number, perSector: number): Promise<number> {
  const place = table[Math.floor(at / perSector)];
  if (place === undefined || place >= noSector) throw new FileFault('file-damaged');
  return (await sector(place)).readUInt32LE((at % perSector) * 4);
}

function namesOf(sector: Buffer): string[] {
  return Array.from({ length: sector.length / 128 }, (_, place) => {
    const length = Math.min(64, sector.readUInt16LE(place * 128 + 64));
    return sector.toString('utf16le', place * 128, place * 128 + Math.max(0, length - 2));
  }).filter((name) => name !== '');
}
