import type { Schemas } from '@lianxi/api-client/client';
import type { Reply } from '@lianxi/api-client/reply';

/** As many as one request takes. */
export const mostAtOnce = 200;

/**
 * Sends many as one act, however many they are: in as many requests as they need, one after the other, each with a key of its own, so that what is sent again is done once.
 * The first no ends it: what went before it was done.
 * @param key of the act
 * @param join makes one answer of two
 */
export async function inPieces<One, Answer>(many: readonly One[], key: string, send: (piece: readonly One[], key: string) => Promise<Reply<Answer>>, join: (before: Answer, after: Answer) => Answer): Promise<Reply<Answer>> {
  let whole = await send(many.slice(0, mostAtOnce), key);
  for (let from = mostAtOnce; from < many.length && whole.data !== undefined; from += mostAtOnce) {
    const next = await send(many.slice(from, from + mostAtOnce), `${key}-${from}`);
    whole = next.data === undefined ? next : { ...next, data: join(whole.data, next.data) };
  }
  return whole;
}

/** What became of each row, of those of one request and then of the next. */
export const rowsOf = (before: Schemas['RowResults'], after: Schemas['RowResults']): Schemas['RowResults'] => ({ items: [...before.items, ...after.items] });
