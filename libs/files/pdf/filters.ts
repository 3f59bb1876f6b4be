import { inflated } from '../kind/unpack';

/** A stream is unpacked no further, in bytes. */
const mostOfAStream = 4_194_304;

/** The filters of text and objects, by their names and the short ones; pictures have others, which are not read. */
const filters: Readonly<Record<string, (packed: Buffer) => Promise<Buffer> | Buffer>> = {
  FlateDecode: (packed) => inflated([packed], 'zlib', mostOfAStream),
  ASCII85Decode: fromAscii85,
  ASCIIHexDecode: (packed) => Buffer.from(packed.toString('latin1').replaceAll(/\s|>.*$/gs, ''), 'hex'),
};
const short: Readonly<Record<string, string>> = { Fl: 'FlateDecode', A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode' };

/** What a stream holds, by the filters its dictionary names, one after the other; empty where one is not read, or what it is given is damaged. */
export async function unfiltered(packed: Buffer, names: readonly string[]): Promise<Buffer> {
  let bytes = packed.subarray(0, names.length === 0 ? mostOfAStream : undefined);
  for (const name of names) {
    const filter = filters[short[name] ?? name];
    if (!filter) return Buffer.alloc(0);
    try {
      bytes = await filter(bytes);
    } catch {
      return Buffer.alloc(0);
    }
  }
  return bytes;
}

/** Five printed characters for four bytes, `z` for four zeros, `~>` at the end. */
function fromAscii85(packed: Buffer): Buffer {
  const text = packed.subarray(0, 2 * mostOfAStream).toString('latin1').replaceAll(/\s/g, '').replace(/^<~/, '').replace(/~.*$/s, '').replaceAll('z', '!!!!!');
  const bytes = Buffer.alloc(Math.ceil(text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    const number = Array.from(text.slice(at, at + 5).padEnd(5, 'u')).reduce((sum, digit) => sum * 85 + digit.charCodeAt(0) - 33, 0);
    bytes.writeUInt32BE(number >>> 0, at / 5 * 4);
  }
  return bytes.subarray(0, Math.floor(text.length / 5) * 4 + Math.max(0, text.length % 5 - 1));
}
