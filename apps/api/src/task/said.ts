import type { FreeText } from '@lianxi/persistence/task/task.queries';
import type { Names } from './stands-in';

/** What people wrote, by hash. */
export type Texts = ReadonlyMap<string, FreeText>;

/** What people wrote, and how they are called. */
export interface Said {
  readonly texts: Texts;
  readonly names: Names;
}

/** What somebody wrote, unless it was erased. */
export function wording(texts: Texts, hash: string | undefined): string | undefined {
  return hash === undefined ? undefined : texts.get(hash)?.text;
}
