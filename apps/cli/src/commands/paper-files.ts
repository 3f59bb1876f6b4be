import { writeFile } from 'node:fs/promises';
import { notWritten } from './evidence-files';

/**
 * Writes a paper into a file, and answers its path; over one that is there only where that was asked for.
 * @throws NotDone where there is one, or none can be written
 */
export async function written(path: string, bytes: Uint8Array, overwrite: boolean): Promise<string> {
  await writeFile(path, bytes, { flag: overwrite ? 'w' : 'wx' }).catch((error: unknown) => { throw notWritten(path, error, { zh: '--to <文件>，或者用 --overwrite 覆盖它', en: '--to <file>, or write over it with --overwrite' }); });
  return path;
}
