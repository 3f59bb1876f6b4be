interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** All pages of a list, for what is looked at whole; `until` ends it early: what follows an item of which it is true is not asked for. */
export async function every<Item>(page: (cursor: string | undefined) => Promise<Page<Item>>, until: (item: Item) => boolean = () => false): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const { items: some, next } = await page(cursor);
    const end = some.findIndex(until);
    items.push(...(end < 0 ? some : some.slice(0, end)));
    if (next === undefined || end >= 0) return items;
    cursor = next;
  }
}
