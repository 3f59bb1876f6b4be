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

/** A page of a list that knows no other filter. */
export const pageFilter = z.strictObject(pageRequest) satisfies z.ZodType<PageRequest>;

/** The schema of a page of items, named in the API's document. */
export function pageOf<Item>(id: string, item: z.ZodType<Item>) {
  return z.object({ items: z.array(item), next: z.string().optional() }).meta({ id });
}

/** A keyset position as a cursor: the sort key of the last item read. */
function writeCursor(position: readonly (string | number | null)[]): string {
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

/** A list of one name, read page by page. */
interface NamedList<Item> {
  readonly name: string;
  readonly read: (page: PageRequest) => Promise<Page<Item>>;
}

/** A page of several lists, one after the other: its cursor names the list it stands in, and the place there. */
export async function pageThrough<Item>(lists: readonly NamedList<Item>[], { cursor, limit }: PageRequest): Promise<Page<Item>> {
  const [from, place] = readCursor(cursor, z.tuple([z.enum(lists.map(({ name }) => name)), z.string().nullable()])) ?? [lists[0]?.name, null];
  const items: Item[] = [];
  for (const { name, read } of lists.slice(lists.findIndex((list) => list.name === from))) {
    const room = limit - items.length;
    const page = await read({ cursor: name === from ? place ?? undefined : undefined, limit: Math.max(room, 1) });
    // Where there is no room left, an item is asked for only to know whether more follows.
    if (room === 0 && page.items.length > 0) return { items, next: writeCursor([name, null]) };
    items.push(...page.items);
    if (page.next !== undefined) return { items, next: writeCursor([name, page.next]) };
  }
  return { items };
}

/** Cuts a page from one row more than was asked for. */
export function cutPage<Item>(rows: readonly Item[], limit: number, positionOf: (item: Item) => readonly (string | number)[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return rows.length > limit && last !== undefined ? { items, next: writeCursor(positionOf(last)) } : { items };
}
