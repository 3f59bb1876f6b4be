import type { Bytes } from '../store/store';

export const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** zip without a file, rar, 7z, gzip, bzip2, xz, zstd, cab, ar; tar and ISO images have their mark further in. */
const archives: readonly (readonly [Buffer, number])[] = [
  ...['504b0506', '504b0708', '526172211a07', '377abcaf271c', '1f8b', '425a68', 'fd377a585a00', '28b52ffd', '4d534346', '213c617263683e'].map((mark) => [hex(mark), 0] as const),
  [Buffer.from('ustar'), 257], [Buffer.from('CD001'), 32_769],
];

/** Whether bytes are an archive by their marks; a zip with files in it is told by what it holds, since documents are zips too. */
export async function isArchive(bytes: Pick<Bytes, 'read'>): Promise<boolean> {
  for (const [mark, at] of archives) if ((await bytes.read(at, mark.length)).equals(mark)) return true;
  return false;
}
