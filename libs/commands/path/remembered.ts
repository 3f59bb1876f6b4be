import type { RememberedRow } from '@lianxi/persistence/record/locks.sql';
import { refused } from './refused';
import type { Answered, Request } from './request';

/** The answer this request was given before, or undefined when it is new. A key that was used for another request is refused. */
export function rememberedAnswer<Answer extends object>(row: RememberedRow, { key, bodyHash }: Request): Answered<Answer> | undefined {
  if (row.body_hash === null || row.status === null || row.answer === null) return undefined;
  if (row.body_hash !== bodyHash) throw refused('key-reused', { key: key ?? '' });
  return { status: row.status, answer: row.answer as Answer };
}
