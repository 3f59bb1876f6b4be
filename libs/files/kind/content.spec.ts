import { gzipSync } from 'node:zlib';
import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { judge } from '../judge';
import type { FaultCode } from './fault';
import { FileFault } from './fault';
import { compound, docxOf, inMemory, odtOf, ofdOf, pdf, pdfOf, zip } from './files.fixture';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const after = (mark: string, at = 0): Buffer => Buffer.concat([Buffer.alloc(at), hex(mark), Buffer.alloc(600)]);
const outcome = (name: string, bytes: Buffer): Promise<string> => judge(name, inMemory(bytes)).catch((error: unknown) => (error instanceof FileFault ? error.code : Promise.reject(error as Error)));

/** A zip whose end says that the directory before it is a byte longer than it is. */
function overlapping(bytes: Buffer): Buffer {
  const size = bytes.length - 10;
  bytes.writeUInt32LE(bytes.readUInt32LE(size) + 1, size);
  return bytes;
}

const office = (part: string, ...more: Parameters<typeof zip>[0]): Buffer => zip([['[Content_Types].xml', '<Types/>'], [part, '<x/>'], ...more]);

describe('what a file is', () => {
  it.each<readonly [name: string, bytes: Buffer, kind: string]>([
    ['方案.pdf', pdfOf('绿色技术'), 'pdf'],
    ['有尾注的.pdf', Buffer.concat([pdfOf('绿色技术'), Buffer.alloc(2_000)]), 'pdf'],
    ['通知.ofd', ofdOf('绿色技术'), 'ofd'],
    ['总结.docx', docxOf('绿色技术'), 'docx'],
    ['总结.WPS', docxOf('绿色技术'), 'docx'],
    ['台账.xlsx', office('xl/workbook.xml'), 'xlsx'],
    ['台账.et', office('xl/workbook.xml'), 'xlsx'],
    ['汇报.pptx', office('ppt/presentation.xml'), 'pptx'],
    ['总结.odt', odtOf('绿色技术'), 'odt'],
    ['总结.doc', compound(['WordDocument', '1Table'], '商业机密和机密性，秘书★，机a密'), 'doc'],
    ['总结.wps', compound(['WordDocument', '1Table', 'a', 'b', 'c', 'd']), 'doc'],
    ['台账.et', compound(['a', 'b', 'c', 'd', 'e', 'Workbook']), 'xls'],
    ['汇报.dps', compound(['PowerPoint Document']), 'ppt'],
    ['照片.png', after('89504e470d0a1a0a'), 'png'],
    ['照片.JPG', after('ffd8ffe0'), 'jpeg'],
    ['扫描件.tiff', after('49492a00'), 'tiff'],
    ['扫描件.tif', after('4d4d002a'), 'tiff'],
  ])('%s is taken for what it holds', async (name, bytes, kind) => {
    expect(await outcome(name, bytes)).toBe(kind);
  });

  it('knows what a real word processor writes', async () => {
    const document = new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph('页眉')] }) }, footers: { default: new Footer({ children: [new Paragraph('1')] }) }, children: [new Paragraph('关于推进绿色技术创新的通知')] }] });
    expect(await outcome('通知.docx', await Packer.toBuffer(document))).toBe('docx');
  });

  it.each<readonly [what: string, name: string, bytes: Buffer, fault: FaultCode]>([
    ['a zip', '材料.zip', zip([['a.pdf', 'a']]), 'file-is-archive'],
    ['a zip called a document', '材料.docx', zip([['a.pdf', 'a'], ['[Content_Types].xml', '']]), 'file-is-archive'],
    ['a jar', 'a.docx', zip([['META-INF/MANIFEST.MF', 'a']]), 'file-is-archive'],
    ['an EPUB', 'a.odt', zip([['mimetype', 'application/epub+zip', { stored: true }]]), 'file-is-archive'],
    ['an empty zip', 'a.zip', zip([]), 'file-is-archive'],
    ['rar', 'a.rar', after('526172211a0700'), 'file-is-archive'],
    ['7z', 'a.pdf', after('377abcaf271c'), 'file-is-archive'],
    ['gzip', 'a.gz', after('1f8b08'), 'file-is-archive'],
    ['tar', 'a.tar', after('7573746172', 257), 'file-is-archive'],
    ['an image of a disk', 'a.iso', after('4344303031', 32_769), 'file-is-archive'],
    ['a picture with a zip behind it', 'a.jpg', Buffer.concat([after('ffd8ffe0'), zip([['a.exe', 'MZ']])]), 'file-is-archive'],
    ['a program', 'a.exe', Buffer.from('MZ\x90\0'), 'file-kind-not-accepted'],
    ['a program of Linux', 'a.pdf', after('7f454c46'), 'file-kind-not-accepted'],
    ['a page of the web', 'a.html', Buffer.from('<!doctype html><script>alert(1)</script>'), 'file-kind-not-accepted'],
    ['a drawing that is a program', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'file-kind-not-accepted'],
    ['a script', 'a.sh', Buffer.from('#!/bin/sh\n'), 'file-kind-not-accepted'],
    ['plain text', 'a.txt', Buffer.from('绿色技术'), 'file-kind-not-accepted'],
    ['a page of the web before a PDF', 'a.pdf', Buffer.concat([Buffer.from('<html>'), pdfOf('a')]), 'file-kind-not-accepted'],
    ['a mail of Outlook', 'a.doc', compound(['__nameid_version1.0']), 'file-kind-not-accepted'],
    ['a PDF called a picture', 'a.png', pdfOf('a'), 'file-name-differs'],
    ['a PDF without an extension', 'pdf', pdfOf('a'), 'file-name-differs'],
    ['a table called a text', 'a.docx', office('xl/workbook.xml'), 'file-name-differs'],
    ['a document with macros', 'a.docm', docxOf('a', ['word/vbaProject.bin', 'x']), 'file-has-macros'],
    ['a document with macros called one without', 'a.docx', docxOf('a', ['word/VBAPROJECT.BIN', 'x']), 'file-has-macros'],
    ['an old table with macros', 'a.xls', compound(['Workbook', '_VBA_PROJECT_CUR']), 'file-has-macros'],
    ['a document with a password', 'a.docx', compound(['EncryptionInfo', 'EncryptedPackage']), 'file-encrypted'],
    ['a zip whose document has a password', 'a.docx', docxOf('a', ['word/secret.xml', 'x', { encrypted: true }]), 'file-encrypted'],
    ['an ODF with a password', 'a.odt', zip([['mimetype', 'application/vnd.oasis.opendocument.text', { stored: true }], ['META-INF/manifest.xml', '<manifest:encryption-data/>']]), 'file-encrypted'],
    ['a PDF with a password', 'a.pdf', pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[]>>']], '/Encrypt 9 0 R'), 'file-encrypted'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'file-damaged'],
    ['a PDF of which nothing but the beginning came', 'a.pdf', Buffer.from('%PDF-1.4'), 'file-damaged'],
    ['a PDF that was cut off', 'a.pdf', pdfOf('绿色技术').subarray(0, -8), 'file-damaged'],
    ['a PDF that ends long before its bytes do', 'a.pdf', Buffer.concat([pdfOf('绿色技术'), Buffer.alloc(2_048)]), 'file-damaged'],
    ['a document that was cut off', 'a.docx', docxOf('a').subarray(0, -30), 'file-damaged'],
    ['a document of which the first page cannot be unpacked', 'a.docx', zip([['[Content_Types].xml', ''], ['word/document.xml', Buffer.from('ffffffff', 'hex')]]).fill(0xff, 90, 100), 'file-damaged'],
    ['a document with two first pages', 'a.docx', docxOf('a', ['word/document.xml', 'x']), 'file-damaged'],
    ['a document that unpacks without end', 'a.docx', docxOf('a', ['word/media/1.png', 'x', { unpacked: 0xfffffff0 }]), 'file-damaged'],
    ['a document of too many parts', 'a.docx', docxOf('a', ...Array.from({ length: 10_001 }, (_, index) => [`word/${index}`, '', { stored: true }] as const)), 'file-damaged'],
    ['a document whose directory runs into what ends it', 'a.docx', overlapping(docxOf('a')), 'file-damaged'],
    ['a compound file whose directory never ends', 'a.doc', endless(), 'file-damaged'],
  ])('%s is not taken: %s', async (_what, name, bytes, fault) => {
    expect(await outcome(name, bytes)).toBe(fault);
  });

  const tableOf = (...more: Parameters<typeof zip>[0]): Buffer => office('xl/workbook.xml', ...more);
  const inside = zip([['a.exe', 'MZ']]);

  it.each<readonly [what: string, name: string, bytes: Buffer]>([
    ['a zip in its media', 'a.docx', docxOf('a', ['word/media/1.png', inside])],
    ['a zip that is stored', 'a.docx', docxOf('a', ['word/media/1.png', inside, { stored: true }])],
    ['rar in a table', 'a.xlsx', tableOf(['xl/media/1.bin', after('526172211a0700')])],
    ['7z in slides', 'a.pptx', office('ppt/presentation.xml', ['ppt/media/1.bin', after('377abcaf271c')])],
    ['gzip in an ODF', 'a.odt', zip([['mimetype', 'application/vnd.oasis.opendocument.text', { stored: true }], ['content.xml', ''], ['Pictures/1.png', after('1f8b08')]])],
    ['gzip called a drawing', 'a.docx', docxOf('a', ['word/media/1.emz', gzipSync('MZ')])],
    ['tar', 'a.docx', docxOf('a', ['word/media/1.bin', after('7573746172', 257)])],
    ['a zip wrapped as an object', 'a.docx', docxOf('a', ['word/embeddings/oleObject1.bin', Buffer.concat([compound(['\u0001Ole10Native']), inside])])],
    ['another document', 'a.docx', docxOf('a', ['word/embeddings/1.docx', docxOf('b')])],
    ['a zip called the table of a chart', 'a.docx', docxOf('a', ['word/embeddings/1.xlsx', inside])],
    ['a table that holds a zip', 'a.docx', docxOf('a', ['word/embeddings/1.xlsx', tableOf(['xl/media/1.png', inside])])],
    ['a table that holds a table', 'a.docx', docxOf('a', ['word/embeddings/1.xlsx', tableOf(['xl/embeddings/1.xlsx', tableOf()])])],
  ])('a document with an archive in it is not taken: %s', async (_what, name, bytes) => {
    expect(await outcome(name, bytes)).toBe('file-is-archive');
  });

  it('a document may hold pictures, packed drawings, old objects and the tables of its charts', async () => {
    expect(await outcome('a.docx', docxOf('a', ['word/media/1.png', after('89504e470d0a1a0a')], ['word/media/2.emz', gzipSync(after('01000000'))], ['word/embeddings/oleObject1.bin', compound(['Workbook'])], ['word/embeddings/Microsoft_Excel_Sheet1.xlsx', tableOf()]))).toBe('docx');
    expect(await outcome('a.docx', docxOf('a', ['word/embeddings/1.xlsx', tableOf(['xl/vbaProject.bin', 'x'])]))).toBe('file-has-macros');
  });

  it('whatever the bytes, an answer or a fault comes, and no kind by chance', async () => {
    const starts = fc.constantFrom('', '504b0304', '504b0506', 'd0cf11e0a1b11ae1', '255044462d', 'ffd8ff').map(hex);
    await fc.assert(fc.asyncProperty(starts, fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
      const came = await outcome('a.docx', Buffer.concat([start, rest]));
      expect(came).toMatch(/^file-/);
    }), { numRuns: 300 });
  });

  it('a document damaged anywhere is still one, or is refused; nothing else comes of it', async () => {
    const whole = docxOf('绿色技术', ['word/header1.xml', '<w:t>页眉</w:t>']);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const damaged = Buffer.from(whole);
      damaged[at] = value;
      expect(await outcome('a.docx', damaged)).toMatch(/^(docx|file-.+)$/);
    }), { numRuns: 300 });
  });
});

/** Its directory leads back to itself. */
function endless(): Buffer {
  const bytes = compound(['WordDocument']);
  bytes.writeUInt32LE(1, 512 + 4);
  return bytes;
}
