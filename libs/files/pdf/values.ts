/** The value of a key in the text of a dictionary: `<<…>>`, `[…]`, or what stands there up to the next key; empty where there is none. */
export function valueOf(dictionary: string, key: string): string {
  const at = new RegExp(`/${key}(?![A-Za-z0-9])\\s*`).exec(dictionary);
  if (!at) return '';
  const rest = dictionary.slice(at.index + at[0].length);
  if (rest.startsWith('<<')) return balanced(rest, '<<', '>>');
  if (rest.startsWith('[')) return balanced(rest, '[', ']');
  return (/^\/?[^/<>[\]()]*/.exec(rest)?.[0] ?? '').trim();
}

/** The numbers of the objects a text refers to: `12 0 R`. */
export function references(text: string): number[] {
  return [...text.matchAll(/(\d{1,9})\s+\d{1,5}\s+R\b/g)].map(([, number]) => Number(number));
}

/** The names in a dictionary that refer to objects: `/F1 12 0 R`. */
export function namedReferences(dictionary: string): (readonly [name: string, number: number])[] {
  return [...dictionary.matchAll(/\/([^\s<>[\](){}/%]+)\s+(\d{1,9})\s+\d{1,5}\s+R\b/g)].map(([, name = '', number]) => [name, Number(number)]);
}

function balanced(text: string, open: string, close: string): string {
  for (let [at, depth] = [0, 0]; at < text.length; at += 1) {
    if (text.startsWith(open, at)) depth += 1;
    else if (text.startsWith(close, at)) depth -= 1;
    else continue;
    at += open.length - 1;
    if (depth === 0) return text.slice(0, at + 1);
  }
  return text;
}
