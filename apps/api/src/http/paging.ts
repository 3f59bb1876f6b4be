import { z } from 'zod';
import { Problem } from './problem';

/** How much of a list to read, and from where. */
export interface PageRequest {
  /** The `next` of the page before. */
  cursor?: string | undefined;
  limit: number;
}

/** A page of a list; `next` is there while more follows. */
export interface Page<Item> {
  items: Item[];
  next?: string | undefined;
}

export const pageRequest = {
  cursor: z.string().max(400).optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** The schema of a page of items, named in the API's document. */
export function pageOf<Item>(id: string, item: z.ZodType<Item>) {
  return z.object({ items: z.array(item), next: z.string().optional() }).meta({ id });
}

/** A keyset position as a cursor: the sort key of the last item read. */
function writeCursor(position: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Reads a cursor back; what this list did not write is refused. */
export function readCursor<Position>(cursor: string | undefined, schema: z.ZodType<Position>): Position | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new Problem('cursor-invalid', { field: 'cursor' });
  }
}

/** Cuts a page from one row more than was asked for. */
export function cutPage<Item>(rows: readonly Item[], limit: number, positionOf: (item: Item) => readonly (string | number)[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: writeCursor(positionOf(last)) } : { items };
}
