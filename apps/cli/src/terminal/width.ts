import stringWidth from 'string-width';

/** How many columns a text takes on a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number => stringWidth(text);

/** A text filled with blanks to a width; one that is longer stays as it is. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A text cut to a width, with '…' where something was cut. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const [head = ''] = wrap(text, width - 1);
  return `${head}…`;
}

/** A text broken into lines of at most a width: at a blank where there is one, else between characters, as Chinese is set. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

/** Names one after the other in lines of at most a width, none of them broken. */
export function flow(names: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  names.forEach((name, place) => {
    const piece = place === names.length - 1 ? name : `${name}${between}`;
    const last = lines.at(-1);
    if (last === undefined || widthOf((last + piece).trimEnd()) > width) lines.push(piece);
    else lines[lines.length - 1] = last + piece;
  });
  return lines.map((line) => line.trimEnd());
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/\s+|[\u0021-\u024f]+|./gu) ?? []) {
    for (const piece of widthOf(word) > width ? Array.from(word) : [word]) {
      if (widthOf(line + piece) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
  }
  return [...lines, line.trimEnd()].filter((one, place) => one !== '' || place === 0);
}
