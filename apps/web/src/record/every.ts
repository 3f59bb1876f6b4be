interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

/** All pages of a list, for what is looked at whole. */
export async function every<Item>(page: (cursor: string | undefined) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | undefined; ;) {
    const { items: some, next } = await page(cursor);
    items.push(...some);
    if (next === undefined) return items;
    cursor = next;
  }
}
