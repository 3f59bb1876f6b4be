import { strFromU8, unzipSync } from 'fflate';

/** A Word document, read back. */
export interface ReadBack {
  /** Each paragraph's text, those of tables among them. */
  readonly lines: readonly string[];
  /** Each row of each table, by the texts of its cells. */
  readonly rows: readonly (readonly string[])[];
  /** What stands above and below every page. */
  readonly margins: string;
  /** The parts as XML, by name. */
  readonly parts: Readonly<Record<string, string>>;
}

const texts = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text)).join('');
const inside = (xml: string, name: string): string[] => [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, found = '']) => found);
const linesIn = (xml: string): string[] => inside(xml, 'w:p').map(texts);

/** Reads a document back. @throws Error where a part of it is no XML 1.0 */
export function readBack(bytes: Uint8Array): ReadBack {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  for (const [name, xml] of Object.entries(parts)) checkXml(name, xml);
  const { 'word/document.xml': document = '' } = parts;
  return {
    lines: linesIn(document), parts,
    rows: inside(document, 'w:tr').map((row) => inside(row, 'w:tc').map((cell) => linesIn(cell).join('\n'))),
    margins: Object.keys(parts).filter((name) => /word\/(header|footer)\d/.test(name)).map((name) => texts(parts[name] ?? '')).join('|'),
  };
}

/** Only characters that XML 1.0 allows, no loose `<` or `&`, and every tag closed in its turn. */
function checkXml(name: string, xml: string): void {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml)) throw new Error(`${name} holds a character that XML has no place for`);
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) throw new Error(`${name} holds a loose &`);
  const open: string[] = [];
  for (const [, closing, tag = '', , alone] of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (closing === '/' && open.pop() !== tag) throw new Error(`${name} closes ${tag} out of turn`);
    if (closing === '' && alone === '') open.push(tag);
  }
  if (open.length > 0 || xml.replaceAll(/<\?xml[^>]*\?>|<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '').includes('<')) throw new Error(`${name} is not well-formed`);
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': '\'', '&amp;': '&' };
  return text.replaceAll(/&\w+;/g, (sign) => signs[sign] ?? sign);
}
