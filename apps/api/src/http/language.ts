import type { Language } from '@lianxi/wording/say';

/** The language of an answer by Accept-Language: the first named that we speak, by weight; Chinese when none is. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((wish, place) => {
    const [tag = '', ...params] = wish.trim().toLowerCase().split(';');
    const weight = params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0], weight: Number(weight ?? 1), place };
  });
  const [first] = wishes
    .filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  return first?.language === 'en' ? 'en' : 'zh';
}
