import { deflateRawSync, deflateSync } from 'node:zlib';
import type { Bytes } from '../store/store';

/** Bytes in memory, as a received file gives them. */
export function inMemory(bytes: Buffer): Bytes {
  return { size: bytes.length, read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)) };
}

interface Packed {
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** What the directory says instead of the truth. */
  readonly unpacked?: number;
}

/** A zip of these files, in their order; text is deflated unless it is to be stored. */
export function zip(files: readonly (readonly [name: string, content: string | Buffer, how?: Packed])[]): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, content, { stored = false, encrypted = false, unpacked }  = {}] of files) {
    const plain = Buffer.from(content);
    const data = stored ? plain : deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(unpacked ?? plain.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), data]);
    const offset = Buffer.alloc(16);
    offset.writeUInt32LE(at, 12);
    central.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, offset.subarray(2), Buffer.from(name)]));
    local.push(header);
    at += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

/** A Word document whose first page says something. */
export const docxOf = (text: string, ...more: Parameters<typeof zip>[0]): Buffer => zip([
  ['[Content_Types].xml', '<Types/>'], ['word/document.xml', `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`], ...more,
]);

/** An OFD whose first page says something. */
export const ofdOf = (text: string): Buffer => zip([
  ['OFD.xml', '<ofd:OFD/>'], ['Doc_0/Document.xml', '<ofd:Document/>'], ['Doc_0/Pages/Page_0/Content.xml', `<ofd:Page><ofd:TextCode>${text}</ofd:TextCode></ofd:Page>`],
]);

/** An ODF document; its first file is stored. */
export const odtOf = (text: string): Buffer => zip([
  ['mimetype', 'application/vnd.oasis.opendocument.text', { stored: true }], ['content.xml', `<text:p>${text}</text:p>`], ['META-INF/manifest.xml', '<manifest/>'],
]);

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** A PDF of these objects, the first of them its catalogue; each may have a stream, deflated where it is told so. */
export function pdf(objects: readonly (readonly [body: string, stream?: string | Buffer, deflated?: boolean])[], trailer = ''): Buffer {
  const written = objects.map(([body, stream, deflated = false], index) => {
    if (stream === undefined) return Buffer.from(`${index + 1} 0 obj\n${body}\nendobj\n`, 'latin1');
    const data = deflated ? deflateSync(stream) : Buffer.from(stream);
    const head = body.replace(/>>\s*$/, `/Length ${data.length}${deflated ? '/Filter/FlateDecode' : ''}>>`);
    return Buffer.concat([Buffer.from(`${index + 1} 0 obj\n${head}\nstream\n`, 'latin1'), data, Buffer.from('\nendstream\nendobj\n')]);
  });
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...written, Buffer.from(`trailer\n<</Root 1 0 R${trailer}>>\n%%EOF\n`)]);
}

/** The least that is a whole PDF, as a text for forms. */
export const leastPdf = pdf([['<</Type/Catalog>>']]).toString('latin1');

/** A PDF whose first page shows a text as office programs write it: glyphs by number, and a table of what they stand for. */
export function pdfOf(text: string, { deflated = true, second = '' } = {}): Buffer {
  const characters = [...new Set(text + second)];
  const code = (character: string): string => (characters.indexOf(character) + 1).toString(16).padStart(4, '0');
  const table = `1 beginbfchar\n${characters.map((one) => `<${code(one)}> <${utf16(one).toString('hex')}>`).join('\n')}\nendbfchar`;
  const drawn = (line: string): string => `BT /F1 16 Tf 72 720 Td [${Array.from(line).map((one) => `<${code(one)}> 5`).join(' ')}] TJ ET`;
  return pdf([
    ['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[3 0 R 7 0 R]/Count 2/Resources<</Font<</F1 5 0 R>>>>>>'],
    ['<</Type/Page/Parent 2 0 R/Contents 4 0 R>>'], ['<<>>', drawn(text), deflated],
    ['<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R>>'], ['<<>>', table, deflated],
    ['<</Type/Page/Parent 2 0 R/Contents 8 0 R>>'], ['<<>>', drawn(second), deflated],
  ]);
}

/** A compound file (OLE2) with these streams in its directory; the first of them holds the text, as Word keeps it. */
export function compound(streams: readonly string[], text = ''): Buffer {
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const directories = Math.ceil((streams.length + 1) / 4);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  for (let sector = 1; sector <= directories; sector += 1) table.writeUInt32LE(sector === directories ? 0xfffffffe : sector + 1, sector * 4);
  const directory = Buffer.alloc(512 * directories);
  ['Root Entry', ...streams].forEach((name, place) => {
    directory.write(name, place * 128, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, place * 128 + 64);
  });
  return Buffer.concat([header, table, directory, Buffer.from(text.padEnd(256), 'utf16le')]);
}
