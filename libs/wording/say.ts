import i18next from 'i18next';
import { texts as en } from './en/texts';
import { momentIn } from './moment';
import { texts as zh } from './zh/texts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

type Leaves<T> = { [Key in keyof T & string]: T[Key] extends string ? Key : `${Key}.${Leaves<T[Key]>}` }[keyof T & string];

/** A text's key: `problem.task-concluded.title`, `flag.overdue`, `why.urge`. */
export type TextKey = Leaves<typeof zh>;

/** Every way in which the product says no, by its code. */
export type ProblemCode = keyof typeof zh.problem;

/** What fills the gaps of a text. */
export type Params = Readonly<Record<string, string | number | undefined>>;

const missing = '—';

const instance = i18next.createInstance();
void instance.init({
  lng: 'zh',
  fallbackLng: false,
  initAsync: false,
  resources: { zh: { translation: zh }, en: { translation: en } },
  // Texts leave as JSON or plain text; whoever puts them on a page escapes them there.
  interpolation: { escapeValue: false },
  missingInterpolationHandler: () => missing,
});

// `{{to, moment}}`: an instant as people say it.
instance.services.formatter?.add('moment', (instant: unknown, language) => (typeof instant === 'string' ? momentIn(language === 'en' ? 'en' : 'zh', instant) : missing));

// `{{sufficient, authorities}}`: kinds of authority, as the plan's readers call them.
instance.services.formatter?.add('authorities', (kinds: unknown, language) => {
  const named = String(kinds).split(', ').map((kind) => instance.t(`authority.${kind}`, { lng: language }));
  return named.join(language === 'en' ? ', ' : '、');
});

/** The text of a key in one language, with its `{{params}}` filled in; a param that is not given reads '—'. */
export function say(language: Language, key: TextKey, params: Params = {}): string {
  return instance.t(key, { ...params, lng: language });
}

/** True for a code that has its sentences. */
export function isProblemCode(code: string): code is ProblemCode {
  return code in zh.problem;
}
