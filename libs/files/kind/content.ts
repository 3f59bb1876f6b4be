import type { Bytes } from '../store/store';
import { hex, isArchive } from './archive';
import { compoundContent } from './compound';
import { FileFault } from './fault';
import type { Kind } from './kind';
import type { ZipEntry } from './zip-directory';
import { endOfDirectory } from './zip-directory';
import { zipContent } from './zip-content';

/** What a file is by its content; of a zip with what is in it. */
export interface Content {
  readonly kind: Kind;
  readonly entries?: ReadonlyMap<string, ZipEntry>;
}

const flat: readonly (readonly [Kind, Buffer])[] = [
  ['pdf', Buffer.from('%PDF-')], ['png', hex('89504e470d0a1a0a')], ['jpeg', hex('ffd8ff')], ['tiff', hex('49492a00')], ['tiff', hex('4d4d002a')],
];

/** How far from its end, in bytes, a PDF may say where it ends: twice what its readers look through, since what follows it is passed over. */
const endOfPdf = 2_048;

/**
 * What a file is, by its bytes and never by its name.
 * @throws FileFault for what is not taken
 */
export async function contentOf(bytes: Bytes): Promise<Content> {
  if (bytes.size === 0) throw new FileFault('file-damaged');
  const start = await bytes.read(0, 8);
  const begins = (mark: Buffer): boolean => start.subarray(0, mark.length).equals(mark);
  if (begins(hex('504b0304'))) return await zipContent(bytes);
  if (begins(hex('d0cf11e0a1b11ae1'))) return await compoundContent(bytes);
  const kind = flat.find(([, mark]) => begins(mark))?.[0];
  // An archive behind a picture opens as either.
  if (kind !== undefined && await endOfDirectory(bytes)) throw new FileFault('file-is-archive');
  if (kind === 'pdf' && !await endsAsPdf(bytes)) throw new FileFault('file-damaged');
  if (kind !== undefined) return { kind };
  if (await isArchive(bytes)) throw new FileFault('file-is-archive');
  throw new FileFault('file-kind-not-accepted');
}

/** Of one that was cut off the end is missing, by which alone a reader finds anything in it. */
async function endsAsPdf(bytes: Bytes): Promise<boolean> {
  const from = Math.max(0, bytes.size - endOfPdf);
  return (await bytes.read(from, bytes.size - from)).includes('%%EOF');
}
