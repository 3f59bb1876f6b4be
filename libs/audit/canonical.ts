export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON as exactly one text (RFC 8785): keys sorted by UTF-16 code units, no spaces, numbers and strings as ECMAScript writes
 * them; a key whose value is undefined is absent. Throws on what has no such text: a number that is not finite, a lone surrogate.
 */
export function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectText(value as Readonly<Record<string, Json | undefined>>);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} has no JSON text`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('A text with half a character (a lone surrogate) has no JSON text');
  return JSON.stringify(value);
}

function objectText(object: Readonly<Record<string, Json | undefined>>): string {
  let members = '';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) members += `${members === '' ? '' : ','}${canonicalText(key)}:${canonicalText(value)}`;
  }
  return `{${members}}`;
}
