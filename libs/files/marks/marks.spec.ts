import { deflateSync } from 'node:zlib';
import { Document, Header, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { judge } from '../judge';
import { FileFault } from '../kind/fault';
import { compound, docxOf, inMemory, odtOf, ofdOf, pdf, pdfOf, zip } from '../kind/files.fixture';
import { isMarked } from './mark';

const outcome = (name: string, bytes: Buffer): Promise<string> => judge(name, inMemory(bytes)).catch((error: unknown) => (error instanceof FileFault ? error.code : Promise.reject(error as Error)));

/** Bytes in Ascii85, as PDF has it. */
function printed(bytes: Buffer): string {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - bytes.length % 4) % 4)]);
  const groups = Array.from({ length: padded.length / 4 }, (_, place) => {
    let number = padded.readUInt32BE(place * 4);
    return Array.from({ length: 5 }, () => { const digit = number % 85; number = Math.floor(number / 85); return String.fromCharCode(33 + digit); }).reverse().join('');
  });
  return `${groups.join('').slice(0, padded.length / 4 * 5 - (padded.length - bytes.length))}~>`;
}

/** An ODF document with one part besides what makes it one. */
const odfOf = (kind: 'odt' | 'ods' | 'odp', part: string, xml: string): Buffer => zip([
  ['mimetype', `application/vnd.oasis.opendocument.${{ odt: 'text', ods: 'spreadsheet', odp: 'presentation' }[kind]}`, { stored: true }], ['META-INF/manifest.xml', '<manifest/>'], [part, xml],
]);

describe('the mark of a classified paper', () => {
  it.each(['绝密', '机密★1年', '秘密★', '秘密★10年', '秘密 ★ 长期', '秘　密　★', '秘密＊', '秘密☆', '密级：秘密', '密级秘密', '绝\u200b密', '机\u202e密', '絕密', '機密', '祕密★', '关于（机密）的通知.pdf', '机\n密'])('is seen in %j', (text) => {
    expect(isMarked(text)).toBe(true);
  });

  it.each(['', '秘密', '保守商业秘密', '商业机密保护办法', '机密性要求', '数据的秘密共享', '★', '秘书★', '绝对保密', '密级：公开'])('is not seen in %j', (text) => {
    expect(isMarked(text)).toBe(false);
  });

  it('is not hidden by anything that cannot be seen', () => {
    const unseen = fc.array(fc.constantFrom(' ', '　', '\n', '\u200b', '\u200d', '\u2060', '\ufeff', '\u202e', '\ufe0f', '\u00ad'), { maxLength: 5 }).map((all) => all.join(''));
    fc.assert(fc.property(fc.constantFrom('绝密', '机密', '秘密★'), unseen, fc.string(), (mark, between, around) => {
      expect(isMarked(`${around} ${Array.from(mark).join(between)}${around.replaceAll('性', '')}`)).toBe(true);
    }));
  });
});

describe('a first page with the mark', () => {
  it.each<readonly [name: string, bytes: Buffer]>([
    ['通知.docx', docxOf('机密★1年')],
    ['通知.docx', docxOf('机</w:t></w:r><w:r><w:rPr/><w:t>密')],
    ['通知.docx', docxOf('&#x673A;&#23494;')],
    ['通知.docx', docxOf('正文', ['word/header2.xml', '<w:hdr><w:t>绝密</w:t></w:hdr>'])],
    ['通知.docx', zip([['[Content_Types].xml', ''], ['word/document.xml', Buffer.from('\ufeff<w:t>绝密</w:t>', 'utf16le')]])],
    ['通知.docx', docxOf('正文', ['word/footer1.xml', '<w:ftr><w:t>机密★1年</w:t></w:ftr>'])],
    ['汇报.pptx', zip([['[Content_Types].xml', ''], ['ppt/presentation.xml', ''], ['ppt/slides/slide1.xml', '<a:t>正文</a:t>'], ['ppt/slideMasters/slideMaster1.xml', '<a:t>机密</a:t>']])],
    ['汇报.pptx', zip([['[Content_Types].xml', ''], ['ppt/presentation.xml', ''], ['ppt/slideLayouts/slideLayout2.xml', '<a:t>秘密★</a:t>']])],
    ['台账.xlsx', zip([['[Content_Types].xml', ''], ['xl/workbook.xml', ''], ['xl/worksheets/sheet2.xml', `<v>${'1'.repeat(9_000)}</v><headerFooter><oddHeader>&amp;C绝密</oddHeader></headerFooter>`]])],
    ['台账.xlsx', zip([['[Content_Types].xml', ''], ['xl/workbook.xml', ''], ['xl/worksheets/sheet1.xml', `<v>${'1'.repeat(9_000)}</v><headerFooter><oddFooter>机密★</oddFooter></headerFooter>`]])],
    ['通知.ofd', ofdOf('秘密★10年')],
    ['通知.odt', odtOf('绝密')],
    ...(['odt', 'ods', 'odp'] as const).flatMap((kind) => ['content.xml', 'styles.xml'].map((part) => [`材料.${kind}`, odfOf(kind, part, '<text:p>机密★1年</text:p>')] as const)),
    ['汇报.pptx', zip([['[Content_Types].xml', ''], ['ppt/presentation.xml', ''], ['ppt/slides/slide1.xml', '<a:t>机密</a:t>']])],
    ['台账.xlsx', zip([['[Content_Types].xml', ''], ['xl/workbook.xml', ''], ['xl/sharedStrings.xml', '<si><t>秘密★</t></si>']])],
    ['通知.doc', compound(['WordDocument'], '机密★')],
    ['通知.wps', compound(['WordDocument'], '关于绝密')],
    ['台账.et', compound(['Workbook'], '密级：\u0007秘 密')],
    ['通知.pdf', pdfOf('机密★1年')],
    ['通知.pdf', pdfOf('绝密', { deflated: false })],
  ])('%s is a classified paper', async (name, bytes) => {
    expect(await outcome(name, bytes)).toBe('file-classified');
  });

  it.each([
    ['whose fonts are of China\'s own encoding', pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids 6 0 R>>'], ['<</Type /Page /Resources 5 0 R /Contents [4 0 R]>>'], ['<<>>', `BT /F1 12 Tf <${Buffer.from('bbfac3dc', 'hex').toString('hex')}> Tj ET`], ['<</Font<</F1 7 0 R>>>>'], ['[3 0 R]'], ['<</Type/Font/Encoding/GBK-EUC-H>>']])],
    ['whose strings are Unicode', pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[3 0 R]>>'], ['<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'], ['<<>>', Buffer.concat([Buffer.from('/F1 12 Tf ('), Buffer.from('机密', 'utf16le').swap16(), Buffer.from(') Tj')])], ['<</Type/Font/Encoding/UniGB-UCS2-H>>']])],
    ['whose objects are packed', pdf([['<</Type/Catalog/Pages 8 0 R>>'], ['<</Type/ObjStm/N 2/First 8>>', '8 0 9 50'.padEnd(8) + '<</Type/Pages/Kids[9 0 R]>>'.padEnd(50) + '<</Type/Page/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>', true], ['<<>>', '/F1 12 Tf <673A> Tj <5BC6> Tj', true], ['<</Type/Font/Encoding/UniGB-UTF16-H>>']])],
    ['whose drawing is in printed characters', pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[3 0 R]>>'], ['<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'], ['<</Filter[/ASCII85Decode/FlateDecode]>>', printed(deflateSync('/F1 12 Tf <673A5BC6> Tj'))], ['<</Type/Font/Encoding/UniGB-UCS2-H>>']])],
    ['whose page draws a form', pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[3 0 R]>>'], ['<</Type/Page/Contents 4 0 R/Resources<</XObject<</Fm0 5 0 R>>>>>>'], ['<<>>', '/Fm0 Do'], ['<</Subtype/Form/Resources<</Font<</F1 6 0 R>>>>>>', '/F1 9 Tf <673A5BC6> Tj'], ['<</Type/Font/Encoding/UniGB-UCS2-H>>']])],
  ])('is seen in a PDF %s', async (_which, bytes) => {
    expect(await outcome('通知.pdf', bytes)).toBe('file-classified');
  });

  it('is not looked for further on', async () => {
    expect(await outcome('汇编.pdf', pdfOf('目录', { second: '机密' }))).toBe('pdf');
    expect(await outcome('汇编.docx', docxOf(`${'目录'.repeat(1_000)}机密`))).toBe('docx');
  });

  it('is seen in what a real word processor writes, in its header and in its text', async () => {
    const written = (header: string, text: string) => Packer.toBuffer(new Document({ sections: [{ headers: { default: new Header({ children: [new Paragraph(header)] }) }, children: [new Paragraph({ children: [new TextRun({ text: text.slice(0, 1), size: 32 }), new TextRun(text.slice(1))] })] }] }));
    expect(await outcome('通知.docx', await written('页眉', '机密★1年'))).toBe('file-classified');
    expect(await outcome('通知.docx', await written('绝密', '正文'))).toBe('file-classified');
    expect(await outcome('通知.docx', await written('页眉', '关于商业秘密保护的通知'))).toBe('docx');
  });

  it('in its name is enough', async () => {
    expect(await outcome('（秘 密 ★）通知.pdf', pdfOf('正文'))).toBe('file-classified');
  });

  it('of a document that would unpack without end is looked for in its beginning only', async () => {
    const bomb = zip([['[Content_Types].xml', ''], ['word/document.xml', Buffer.concat([Buffer.from('<w:t>正文'), Buffer.alloc(50_000_000, ' ')])]]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await outcome('a.docx', bomb)).toBe('docx');
  });
});
