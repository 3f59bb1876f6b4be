import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bilingual } from '../schema/bilingual';
import { sourceText } from '../schema/document';
import type { PlanReport } from './check-plan';
import { checkPlan } from './check-plan';

/** The rules by which a file is refused before anything in it is looked at; its one error is about the file as such. */
export const unreadRules: readonly string[] = ['unreadable', 'not-json'];

/** Checks a file. The text it was read from is looked for beside it; where there is none, the report says that spans were not checked. */
export async function checkPlanFile(path: string): Promise<PlanReport> {
  const read = await contents(path);
  if ('failure' in read) return refused(path, 'unreadable', whyUnread(path, read.failure));
  let json: unknown;
  try {
    json = JSON.parse(read.text);
  } catch {
    return refused(path, 'not-json', { zh: `文件“${path}”的内容不是 JSON`, en: `The content of '${path}' is not JSON` });
  }
  return checkPlan(json, await textBeside(path, json));
}

async function textBeside(path: string, json: unknown): Promise<string | undefined> {
  const source = sourceText.safeParse((json as { source?: unknown } | null)?.source);
  if (!source.success) return undefined;
  const read = await contents(join(dirname(path), source.data.file));
  return 'text' in read ? read.text : undefined;
}

/** A file's text, or the system's code for why there is none: `ENOENT`. */
async function contents(path: string): Promise<{ text: string } | { failure: string | undefined }> {
  return readFile(path, 'utf8').then((text) => ({ text }), (error: unknown) => ({ failure: (error as NodeJS.ErrnoException).code }));
}

function whyUnread(path: string, failure: string | undefined): Bilingual {
  switch (failure) {
    case 'ENOENT': case 'ENOTDIR': return { zh: `没有文件“${path}”`, en: `There is no file '${path}'` };
    case 'EISDIR': return { zh: `“${path}”是文件夹，不是文件`, en: `'${path}' is a folder, not a file` };
    case 'EACCES': case 'EPERM': return { zh: `没有读取文件“${path}”的权限`, en: `The file '${path}' may not be read: permission is denied` };
    default: return { zh: `文件“${path}”无法读取`, en: `The file '${path}' cannot be read` };
  }
}

function refused(path: string, rule: string, message: Bilingual): PlanReport {
  return { counts: null, errors: [{ path: '$', value: path, rule, message }], spansChecked: false };
}
