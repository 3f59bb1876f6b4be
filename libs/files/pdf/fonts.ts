import type { PdfObjects } from './objects';
import { namedReferences, references, valueOf } from './values';

/** Reads the bytes of a shown string as text. */
export type Decode = (shown: Buffer) => string;

/** No font needs more characters, no page more fonts, and no table more bytes. */
const limits = { characters: 65_536, fonts: 40, table: 1_048_576 };

/** How each font of a page's resources is read, by its name there. */
export async function fontsIn(objects: PdfObjects, resources: string): Promise<ReadonlyMap<string, Decode>> {
  const own = valueOf(resources, 'Font');
  const [elsewhere] = own.startsWith('<<') ? [] : references(own);
  const fonts = new Map<string, Decode>();
  for (const [name, number] of namedReferences(elsewhere === undefined ? own : objects.body(elsewhere)).slice(0, limits.fonts)) {
    fonts.set(name, await decodeOf(objects, objects.body(number)));
  }
  return fonts;
}

/** By the font's own table, else by what a known encoding of its says; a font without either shows nothing we could read. */
async function decodeOf(objects: PdfObjects, font: string): Promise<Decode> {
  const [table] = references(valueOf(font, 'ToUnicode'));
  if (table !== undefined) return byTable((await objects.stream(table)).toString('latin1', 0, limits.table));
  const encoding = valueOf(font, 'Encoding');
  if (/^\/Uni(GB|CNS|JIS)-U/.test(encoding)) return utf16;
  if (/^\/GB(K|pc|-EUC)/.test(encoding)) return (shown) => new TextDecoder('gbk').decode(shown);
  return encoding.startsWith('/Identity') ? () => '' : (shown) => shown.toString('latin1');
}

export const utf16: Decode = (shown) => new TextDecoder('utf-16be').decode(shown);

/** A ToUnicode table (CMap): single characters, and ranges of them. */
function byTable(table: string): Decode {
  const characters = new Map<string, string>();
  let left = limits.characters;
  const put = (code: number, digits: number, text: string): void => {
    left -= 1;
    characters.set(code.toString(16).padStart(digits, '0'), text);
  };
  for (const lines of sections(table, 'bfchar')) {
    for (const [, code = '', text = ''] of lines.matchAll(/<([0-9a-f]{1,8})>\s*<([0-9a-f\s]{1,99})>/gi)) if (left > 0) put(parseInt(code, 16), code.length, fromHex(text));
  }
  for (const lines of sections(table, 'bfrange')) {
    for (const [, from = '', to = '', first = '', list] of lines.matchAll(/<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>\s*(?:<([0-9a-f\s]{1,99})>|\[([^\][]*)\])/gi)) {
      const [low, high] = [parseInt(from, 16), parseInt(to, 16)];
      const [texts, start] = [list?.match(/[0-9a-f]+/gi), fromHex(first)];
      for (let code = low; code <= high && left > 0; code += 1) put(code, from.length, texts ? fromHex(texts[code - low] ?? '') : next(start, code - low));
    }
  }
  const digits = [...characters.keys()][0]?.length ?? 4;
  return (shown) => (shown.toString('hex').match(new RegExp(`.{${digits}}`, 'g')) ?? []).map((code) => characters.get(code) ?? '').join('');
}

/** The pieces of a table between `begin…` and `end…`. */
function sections(table: string, name: string): string[] {
  return table.split(`begin${name}`).slice(1).map((section) => section.split(`end${name}`, 1)[0] ?? '');
}

const fromHex = (hex: string): string => utf16(Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'));

/** The character so many places behind the one a range begins with. */
function next(first: string, by: number): string {
  const code = first.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(Math.min(code + by, 0x10ffff));
}
