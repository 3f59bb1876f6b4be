const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The text between the tags of an XML, at most so many characters; what is cut off at its end does no harm. */
export function xmlText(xml: Buffer, most: number): string {
  return decoded(xml).replaceAll(/<[^<>]*>/g, '').slice(0, most).replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, name: string) => named[name] ?? character(name) ?? whole);
}

function decoded(xml: Buffer): string {
  const mark = xml.toString('hex', 0, 2);
  if (mark === 'fffe') return xml.toString('utf16le');
  return new TextDecoder(mark === 'feff' ? 'utf-16be' : 'utf-8').decode(xml);
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
