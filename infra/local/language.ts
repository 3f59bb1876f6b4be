/** The languages people read here. Which one is theirs is told by the entry script. */
export type Language = 'zh' | 'en';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What needs no translation: a name, an address, a version, another's words. */
export function asItIs(text: string): Bilingual {
  return { zh: text, en: text };
}
