import { createHash } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Schemas } from '@lianxi/api-client/client';
import type { Desk } from '../desk/desk';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import { NotDone, Usage } from '../desk/ending';
import type { Identity } from '../desk/identity';
import { Refused } from '../desk/problem';

/** What the API takes at most, in bytes. */
const most = 104_857_600;

/** A file by the name it has on disk. */
export interface FileToSend {
  readonly name: string;
  readonly bytes: Blob;
}

interface Attachment {
  readonly milestones: readonly string[];
  readonly file: FileToSend;
  readonly bureau?: string | undefined;
  readonly scanOf?: ScannedPaper | undefined;
}

/** The paper a file is the scan of. */
export type ScannedPaper = NonNullable<Schemas['Evidence']['scanOf']>;

/**
 * A file as it is sent, by the name it has on disk.
 * @throws Usage where there is none, or a folder; NotDone where it is too large to be worth sending
 */
export async function fileToSend(path: string): Promise<FileToSend> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new Usage({ zh: `没有文件“${path}”。`, en: `There is no file '${path}'.` });
  if (found.size > most) throw new NotDone({ zh: `“${path}”超过 100 MB。请压低扫描分辨率，或者拆成几份分别上传。`, en: `'${path}' has more than 100 MB. Scan at a lower resolution, or send it as several files.` });
  return { name: basename(path), bytes: new Blob([await readFile(path)]) };
}

/** Attaches a file to milestones of a task; under a key of its own, unless one is given. */
export function attach(desk: Desk, by: Identity, id: string, { milestones, file, bureau, scanOf }: Attachment, given?: string): Promise<Schemas['AttachedEvidence']> {
  const form = (): FormData => {
    const fields = new FormData();
    for (const milestone of milestones) fields.append('milestone', milestone);
    if (bureau !== undefined) fields.append('bureau', bureau);
    if (scanOf !== undefined) fields.append('scanOf', scanOf);
    fields.append('file', file.bytes, file.name);
    return fields;
  };
  return desk.act(by, (api, key) => api.POST('/api/v1/tasks/{id}/evidence', {
    params: { path: { id }, header: { 'Idempotency-Key': key } },
    // What the form holds; it travels as it is made above.
    body: { milestone: [...milestones], file: file.name },
    bodySerializer: form,
  }), given);
}

/** Attaches the scan of a paper to a milestone, unless it is there already, and answers its SHA-256. */
export async function attachScan(desk: Desk, by: Identity, id: string, milestone: string, { file, of, bureau }: { readonly file: FileToSend; readonly of: ScannedPaper; readonly bureau?: string }, key?: string): Promise<string> {
  await attach(desk, by, id, { milestones: [milestone], file, bureau, scanOf: of }, key).catch((error: unknown) => {
    if (!(error instanceof Refused && error.rule === 'evidence-already-attached')) throw error;
  });
  return createHash('sha256').update(Buffer.from(await file.bytes.arrayBuffer())).digest('hex');
}

/** Why a file was not written: there is one already, and how another is named; or as the system says. */
export function notWritten(path: string, error: unknown, otherwise: Bilingual): NotDone {
  const { code = '' } = error as NodeJS.ErrnoException;
  return new NotDone(code === 'EEXIST'
    ? { zh: `“${path}”已经存在。请另写一个：${otherwise.zh}。`, en: `'${path}' is there already. Name another one: ${otherwise.en}.` }
    : { zh: `不能写入“${path}”（${code}）。`, en: `'${path}' cannot be written (${code}).` });
}

/**
 * Writes what comes into a new file, and holds it against its hash where that is known.
 * @throws NotDone where a file of that name is there already, or what came is not what the hash says: then nothing stays
 */
export async function saved(path: string, download: () => Promise<unknown>, sha256?: string): Promise<void> {
  const file = await open(path, 'wx').catch((error: unknown) => { throw notWritten(path, error, { zh: '--to <文件>', en: '--to <file>' }); });
  let whole = false;
  try {
    const hash = createHash('sha256');
    for await (const piece of await download() as AsyncIterable<Uint8Array>) {
      hash.update(piece);
      await file.appendFile(piece);
    }
    whole = sha256 === undefined || hash.digest('hex') === sha256;
  } catch (error) {
    // A download that was broken off is one that is not whole.
    if (!(error instanceof TypeError)) throw error;
  } finally {
    await file.close();
    if (!whole) await rm(path, { force: true });
  }
  if (!whole) throw new NotDone({ zh: '下载的内容与编号不符，没有留存。请再下载一次；仍不符的，请告知系统管理员，并用 lianxi audit verify 核对。', en: 'What came is not what its number says, and was not kept. Try once more; if it stays so, tell the system administrator and look with lianxi audit verify.' });
}
