import { createHash } from 'node:crypto';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Instant } from '@lianxi/domain/calendar/time';
import type { Intention } from './intention';

/** A file as it is handed in: one page that says that it is an example, and of what. */
export interface Paper {
  readonly name: string;
  readonly bytes: string;
  /** SHA-256 of its bytes, by which whatever rests on it names it. */
  readonly sha256: string;
}

/**
 * A paper of a rehearsal or the demonstration, always the same bytes for the same words.
 * @param shown what the page says, in letters of ASCII: the fonts that every reader of PDF has know no others
 */
export function examplePaper(name: string, shown: string): Paper {
  const bytes = onePage(`EXAMPLE, not a real document: ${shown}`);
  return { name: `示例${name}.pdf`, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The scan of a list that was signed elsewhere. */
export const scannedList = (on: string): Paper => examplePaper(`拟销号清单扫描件${on}`, `strike-off list signed on ${on}`);

interface Attached {
  readonly at: Instant;
  readonly by: Actor;
  readonly milestone: string;
  readonly turn: number;
  /** Of what it is the scan; of nothing where it shows what was done. */
  readonly scanOf?: 'list';
}

/** That a paper is attached to a milestone, before anything that rests on it. */
export function attaches(paper: Paper, { milestone, scanOf, ...when }: Attached): Intention {
  return { ...when, deed: { kind: 'attach', bureau: when.by.bureau, milestone, sha256: paper.sha256, ...(scanOf && { scanOf }) }, words: { paper } };
}

/** A whole PDF of one page with one line on it. */
function onePage(line: string): string {
  const drawn = `BT /F1 12 Tf 60 780 Td (${line.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let [text, table] = ['%PDF-1.4\n', '0000000000 65535 f \n'];
  for (const [index, object] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj${object}endobj\n`;
  }
  return `${text}xref\n0 ${objects.length + 1}\n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
}
