import { deflateSync } from 'node:zlib';
import { judge } from '../judge';
import { FileFault } from './fault';
import { compound, docxOf, inMemory, pdf, zip } from './files.fixture';

const page = (contents: string, more: Parameters<typeof pdf>[0] = []): Buffer => pdf([
  ['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[3 0 R]>>'], ['<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>'], ['<<>>', contents, true], ['<</Type/Font/ToUnicode 6 0 R>>'], ...more,
]);
const table = (text: string): Buffer => page('/F1 12 Tf <0001> Tj', [['<<>>', text, true]]);
const many = 4_000_000;
/** Numbers at the head of an object stream: every second object is all of it. */
const laid = Array.from({ length: 5_000 }, (_, number) => `${String(2 * number + 10)} 0 ${String(2 * number + 11)} 2000000 `).join('');

/** Files built to keep whoever looks into them busy: each part of them as large as it is looked into. */
const hostile: readonly (readonly [what: string, name: string, bytes: () => Buffer])[] = [
  ['XML of tags that never end', 'a.docx', () => zip([['[Content_Types].xml', ''], ['word/document.xml', '<'.repeat(many)]])],
  ['XML of entities that are none', 'a.docx', () => zip([['[Content_Types].xml', ''], ['word/document.xml', '&#x'.repeat(many / 4)]])],
  ['parts without end', 'a.docx', () => docxOf('a', ...Array.from({ length: 9_990 }, (_, number) => [`word/${String(number)}`, 'x'.repeat(300)] as const))],
  ['strings that never end', 'a.pdf', () => page('(\\('.repeat(many / 3))],
  ['hexadecimal that never ends', 'a.pdf', () => page('<a'.repeat(many / 2))],
  ['fonts without end', 'a.pdf', () => page('/F1 '.repeat(many / 4))],
  ['a table that begins and begins', 'a.pdf', () => table('beginbfchar<'.repeat(many / 12))],
  ['a table of ranges over all there is', 'a.pdf', () => table(`beginbfrange ${'<0000> <ffffffff> <4e00>\n'.repeat(many / 25)} endbfrange`)],
  ['objects without end', 'a.pdf', () => Buffer.from(`%PDF-1.7\n${Array.from({ length: 1_000_000 }, (_, number) => `${String(number)} 0 obj`).join('')}%%EOF`)],
  ['one object without end', 'a.pdf', () => Buffer.from(`%PDF-1.7\n${'1 0 obj/ObjStm/XRef/Page'.repeat(600_000)}%%EOF`)],
  ['object streams full of numbers', 'a.pdf', () => pdf([['<</Type/Catalog>>'], ...Array.from({ length: 20 }, () => ['<</Type/ObjStm/First 4000000>>', '1 0 '.repeat(1_000_000), true] as const)])],
  ['an object stream whose objects lie over each other', 'a.pdf', () => pdf([['<</Type/Catalog>>'], [`<</Type/ObjStm/First ${String(laid.length)}>>`, `${laid}/XRef${'x'.repeat(2_000_000)}`, true]])],
  ['beginnings of no object', 'a.pdf', () => Buffer.from(`%PDF-1.7\n${' obj'.repeat(many)}%%EOF`)],
  ['a page tree that leads back to itself', 'a.pdf', () => pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Type/Pages/Kids[2 0 R]/Parent 2 0 R>>']])],
  ['dictionaries without end', 'a.pdf', () => pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Kids[3 0 R]>>'], [`<</Type/Page/Resources ${'<<'.repeat(4_000)}`]])],
  ['a stream in a stream that grows', 'a.pdf', () => pdf([['<</Type/Catalog/Pages 2 0 R>>'], ['<</Kids[3 0 R]>>'], ['<</Type/Page/Contents 4 0 R>>'], ['<</Filter[/Fl/Fl]>>', deflateSync(deflateSync(Buffer.alloc(200_000_000)))]])],
  ['a text of characters that each become many', 'a.doc', () => compound(['WordDocument'], '\ufdfa'.repeat(1_000_000))],
];

/** Processor seconds (user and system) that judging a file costs, and what came of it. */
async function cost(name: string, bytes: Buffer): Promise<{ readonly seconds: number; readonly outcome: string }> {
  const start = process.cpuUsage();
  const outcome = await judge(name, inMemory(bytes)).catch((error: unknown) => (error instanceof FileFault ? error.code : Promise.reject(error as Error)));
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, outcome };
}

describe('a file that is built to keep its reader busy', () => {
  // A large file of an honest author, judged beside each: what the machine and its other work slow down, they slow down for both.
  const honest = docxOf('绿色技术创新体系实施方案\n'.repeat(100_000), ...Array.from({ length: 2_000 }, (_, number) => [`word/media/${String(number)}`, 'x'.repeat(300)] as const));

  it.each(hostile)('with %s costs no more than some large files of an honest author', async (_what, name, build) => {
    const bytes = build();
    const before = await cost('a.docx', honest);
    const { seconds, outcome } = await cost(name, bytes);
    const after = await cost('a.docx', honest);
    expect([before.outcome, after.outcome]).toEqual(['docx', 'docx']);
    expect(outcome).toMatch(/^(docx|pdf|doc|file-damaged)$/);
    expect(seconds / (before.seconds + after.seconds)).toBeLessThan(20);
  }, 120_000);
});
