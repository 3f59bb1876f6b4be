import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sourceText } from '../schema/document';
import type { PlanReport } from './check-plan';
import { checkPlan } from './check-plan';

/** Checks a file. The text it was read from is looked for beside it; where there is none, the report says that spans were not checked. */
export async function checkPlanFile(path: string): Promise<PlanReport> {
  const text = await contents(path);
  if (text === undefined) return refused(path, 'unreadable', { zh: '文件无法读取', en: 'The file cannot be read' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused(path, 'not-json', { zh: '文件不是 JSON', en: 'The file is not JSON' });
  }
  return checkPlan(json, await textBeside(path, json));
}

async function textBeside(path: string, json: unknown): Promise<string | undefined> {
  const source = sourceText.safeParse((json as { source?: unknown } | null)?.source);
  return source.success ? contents(join(dirname(path), source.data.file)) : undefined;
}

async function contents(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function refused(path: string, rule: string, message: { zh: string; en: string }): PlanReport {
  return { counts: null, errors: [{ path: '$', value: path, rule, message }], spansChecked: false };
}
