export const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** zip without a file, rar, 7z, gzip, bzip2, xz, zstd, cab, ar; tar and ISO images have their mark further in. */
const marks: readonly (readonly [Buffer, number])[] = [
  ...['504b0506', '504b0708', '526172211a07', '377abcaf271c', '1f8b', '425a68', 'fd377a585a00', '28b52ffd', '4d534346', '213c617263683e'].map((mark) => [hex(mark), 0] as const),
  [Buffer.from('ustar'), 257], [Buffer.from('CD001'), 32_769],
];

/** Whether bytes begin as an archive does; a zip that holds files is not told here, since a document is one too. */
export async function isArchive(read: (at: number, length: number) => Promise<Buffer> | Buffer): Promise<boolean> {
  for (const [mark, at] of marks) if ((await read(at, mark.length)).equals(mark)) return true;
  return false;
}
