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

interface Texts { readonly [key: string]: string | Texts }

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

// `{{differs, listField}}`: what of a stated list is another, such as `list.authority.kind`.
instance.services.formatter?.add('listField', (field: unknown, language) => instance.t(String(field).replace(/^list\./, 'listField.'), { lng: language }));

// `{{signer, statedSigner}}`: in which capacity a list was stated to be signed, and what else is known of that: by whom (`by`), and of a deputy on which authority, with its number and day.
instance.services.formatter?.add('statedSigner', (signer: unknown, language, { by, authority, number, authorised }: Readonly<Record<string, unknown>>) => {
  const word = (key: string): string => instance.t(key, { lng: language });
  const named = [word(`listSigner.${String(signer)}`), ...(typeof by === 'string' ? [by] : [])];
  if (typeof authority !== 'string') return named.join(language === 'en' ? ', ' : '，');
  const kind = word(`authority.${authority}`);
  return language === 'en' ? [...named, `on ${kind} ${String(number)} of ${String(authorised)}`].join(', ') : [...named, `凭${String(authorised)}的${kind}“${String(number)}”`].join('，');
});

// `{{changed, seenFields}}`: parts of what is decided about, such as `achievedOn, evidence`.
instance.services.formatter?.add('seenFields', (fields: unknown, language) => (
  typeof fields === 'string' ? fields.split(', ').map((field) => instance.t(`seenField.${field}`, { lng: language })).join(language === 'en' ? ', ' : '、') : missing
));

// Lists say hundreds of sentences a page; i18next would search each of them for its gaps again.
const plain = { zh: plainTexts(zh), en: plainTexts(en) };

/** The texts that hold no more than words and plain `{{params}}`, cut up: words at the even places, names of params at the odd ones. */
function plainTexts(texts: Texts): ReadonlyMap<string, readonly string[]> {
  const cut = leaves(texts).map(([key, text]) => [key, text.split(/\{\{(\w+)\}\}/)] as const);
  return new Map(cut.filter(([, pieces]) => !pieces.some((piece) => piece.includes('$t(') || piece.includes('{{'))));
}

function leaves(texts: Texts, path = ''): (readonly [key: string, text: string])[] {
  return Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [[path + key, text] as const] : leaves(text, `${path}${key}.`)));
}

/** The text of a key in one language, with its `{{params}}` filled in; a param that is not given reads '—'. */
export function say(language: Language, key: TextKey, params: Params = {}): string {
  const pieces = plain[language].get(key);
  if (pieces === undefined) return instance.t(key, { ...params, lng: language });
  return pieces.reduce((said, piece, place) => said + String(place % 2 === 0 ? piece : params[piece] ?? missing), '');
}

/** True for a code that has its sentences. */
export function isProblemCode(code: string): code is ProblemCode {
  return code in zh.problem;
}
