/**
 * `Content-Disposition` of a download (RFC 6266): always an attachment. The name stands in it twice, for those who read only ASCII and as it is (RFC 8187).
 */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${extended(name)}`;
}

/** Percent-encoded, all but the characters RFC 8187 lets stand. */
function extended(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
