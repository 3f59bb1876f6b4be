export type Language = 'zh' | 'en';

/** What people are told, in each language. */
export type Told = Readonly<Record<Language, string>>;

/** The language of what is printed, by the rule of the command line: English where the terminal is English, else Chinese. */
export function languageIn(env: NodeJS.ProcessEnv): Language {
  const wish = [env.LIANXI_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '');
  return wish?.startsWith('en') ? 'en' : 'zh';
}

/** What needs no translation: an address, a version, another's words. */
export function asItIs(text: string): Told {
  return { zh: text, en: text };
}
