/** The languages people read here. Which one is theirs is told by the entry script. */
export type Language = 'zh' | 'en';

/** A text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** What needs no translation: a name, an address, a version, another's words. */
export function asItIs(text: string): Bilingual {
  return { zh: text, en: text };
}

/** One text after another: on a new line where the first ends in the words of somebody else, or in lines of a log. */
export function joined(first: Bilingual, next: Bilingual): Bilingual {
  return {
    zh: `${first.zh}${/^.*[。？！]$/.test(first.zh) ? '' : '\n'}${next.zh}`,
    en: `${first.en}${/^.*[.?!]$/.test(first.en) ? ' ' : '\n'}${next.en}`,
  };
}
