import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts of a built page, by their names. */
export function scriptsOf(page: string): string[] {
  return readdirSync(join(page, 'assets')).filter((name) => name.endsWith('.js'));
}

/** A script of a built page and all that it cannot begin without. */
export function withNeeded(page: string, name: string, known: readonly string[] = []): readonly string[] {
  if (known.includes(name)) return known;
  const text = readFileSync(join(page, 'assets', name), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].reduce<readonly string[]>((all, [, other = '']) => withNeeded(page, other, all), [...known, name]);
}

/** What has to be there before Today is seen. */
export function beforeToday(page: string): readonly string[] {
  const today = scriptsOf(page).find((name) => name.startsWith('today-page-'));
  if (today === undefined) throw new Error(`No page Today is built in ${page}`);
  return withNeeded(page, today);
}

/** What scripts weigh as they are sent, in bytes. */
export function weightOf(page: string, scripts: readonly string[]): number {
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(page, 'assets', name))).length, 0);
}
