/** So many characters a name keeps; its extension is among them. */
const most = 200;

/** Dots and spaces at an end are not kept by every system. */
const end = /[\s.]+$/u;

/**
 * A file's name as it is kept: composed (NFC), without folders, control and invisible characters, and not too long. Undefined where nothing is left, or where
 * it was not sent as UTF-8.
 */
export function fileName(sent: string | undefined): string | undefined {
  if (sent === undefined || sent.includes('\ufffd') || !sent.isWellFormed()) return undefined;
  const name = (sent.split(/[/\\]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').normalize('NFC').trimStart().replace(end, '');
  const characters = Array.from(name);
  if (characters.length <= most) return name === '' ? undefined : name;
  const extension = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  return characters.slice(0, most - Array.from(extension).length).join('').replace(end, '') + extension;
}
