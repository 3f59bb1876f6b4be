const chinese = new Intl.Collator('zh-CN-u-co-pinyin');

/** Orders by a name, as people look names up: by pinyin. */
export function byPinyin<Item>(nameOf: (item: Item) => string): (a: Item, b: Item) => number {
  return (a, b) => chinese.compare(nameOf(a), nameOf(b));
}
