import type { Decode } from './fonts';
import { utf16 } from './fonts';

/** A font chosen: `/F1 12 Tf`. */
const font = /\/([^\s<>[\](){}/%]{1,127})\s{1,9}[-+.\d]{1,20}\s{1,9}Tf/y;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * What the drawing of a page shows of text, in the order it is drawn: strings in parentheses or in hexadecimal, read as the font chosen before says. Whatever
 * else a page is drawn with is passed over. It goes through a drawing once, however that is built.
 */
export function shownText(drawing: string, fonts: ReadonlyMap<string, Decode>, most: number): string {
  const starts = /[(</]/g;
  let decode: Decode = (shown) => shown.toString('latin1');
  let text = '';
  for (let start = starts.exec(drawing); start && text.length < most; start = starts.exec(drawing)) {
    if (start[0] === '/') {
      font.lastIndex = start.index;
      decode = fonts.get(font.exec(drawing)?.[1] ?? '') ?? decode;
      continue;
    }
    const string = start[0] === '(' ? plainAt(drawing, start.index) : hexAt(drawing, start.index);
    if (string.end < 0) break;
    text += read(string.bytes, decode);
    starts.lastIndex = string.end;
  }
  return text.slice(0, most);
}

interface Shown {
  readonly bytes: Buffer;
  /** Where the drawing goes on; before its beginning where the string has no end. */
  readonly end: number;
}

/** A string in parentheses, which may stand in it in pairs. */
function plainAt(drawing: string, start: number): Shown {
  let depth = 0;
  for (let at = start; at < drawing.length; at += 1) {
    const character = drawing[at];
    if (character === '\\') at += 1;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    if (depth === 0) return { bytes: Buffer.from(unescaped(drawing.slice(start + 1, at)), 'latin1'), end: at + 1 };
  }
  return { bytes: Buffer.alloc(0), end: -1 };
}

/** A string in hexadecimal; `<<` begins none. */
function hexAt(drawing: string, start: number): Shown {
  if (drawing[start + 1] === '<') return { bytes: Buffer.alloc(0), end: start + 2 };
  const end = drawing.indexOf('>', start);
  return { bytes: Buffer.from(drawing.slice(start + 1, Math.max(end, start)).replaceAll(/\s/g, ''), 'hex'), end: end < 0 ? -1 : end + 1 };
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
