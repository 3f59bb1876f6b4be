import type { Decode } from './fonts';
import { utf16 } from './fonts';

/** A font chosen (`/F1 12 Tf`), a string in parentheses, or one in hexadecimal; whatever else a page is drawn with is passed over. */
const tokens = /\/([^\s<>[\](){}/%]+)\s+[-+.\d]+\s+Tf|\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9a-f\s]*)>/gi;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What the drawing of a page shows of text, in the order it is drawn. */
export function shownText(drawing: string, fonts: ReadonlyMap<string, Decode>, most: number): string {
  let decode: Decode = (shown) => shown.toString('latin1');
  let text = '';
  for (const [, font, plain, hex] of drawing.matchAll(tokens)) {
    if (font !== undefined) decode = fonts.get(font) ?? decode;
    else text += read(plain === undefined ? Buffer.from((hex ?? '').replaceAll(/\s/g, ''), 'hex') : Buffer.from(unescaped(plain), 'latin1'), decode);
    if (text.length >= most) break;
  }
  return text.slice(0, most);
}

/** A string that says itself that it is Unicode, such as what a drawing is said to stand for. */
function read(shown: Buffer, decode: Decode): string {
  return shown.toString('hex', 0, 2) === 'feff' ? utf16(shown.subarray(2)) : decode(shown);
}

function unescaped(plain: string): string {
  return plain.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_whole, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(parseInt(escaped, 8) & 0xff);
    return /^[\r\n]/.test(escaped) ? '' : escapes[escaped] ?? escaped;
  });
}
