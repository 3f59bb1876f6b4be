import { useSyncExternalStore } from 'react';

/** What a person has chosen for this browser: the language, and large type (适老化). */
export interface Choices {
  readonly language: 'zh' | 'en';
  readonly largeType: boolean;
}

export type Language = Choices['language'];

const place = 'lianxi.choices';

let choices = read();
const listeners = new Set<() => void>();

/** A browser that keeps nothing, as some offices set theirs, begins in Chinese each time. */
function read(): Choices {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Choices>;
    return { language: kept.language === 'en' ? 'en' : 'zh', largeType: kept.largeType === true };
  } catch {
    return { language: 'zh', largeType: false };
  }
}

/** The language now, for what is asked outside of a component. */
export const languageNow = (): Language => choices.language;

/** Changes a choice, at once and for the next visit. */
export function choose(changed: Partial<Choices>): void {
  choices = { ...choices, ...changed };
  try {
    localStorage.setItem(place, JSON.stringify(choices));
  } catch { /* It then holds for this visit. */ }
  apply();
  for (const listener of listeners) listener();
}

/** Tells the document, which styles and screen readers go by. */
export function apply(): void {
  document.documentElement.lang = choices.language === 'zh' ? 'zh-CN' : 'en';
  document.documentElement.dataset.type = choices.largeType ? 'large' : 'usual';
}

/** The same function each time, or every component would let go and listen anew whenever it is drawn. */
function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

const choicesNow = (): Choices => choices;

export function useChoices(): Choices {
  return useSyncExternalStore(listen, choicesNow);
}

export function useLanguage(): Language {
  return useChoices().language;
}

/** A page's words in the reader's language: `useWords({ zh, en })`. */
export function useWords<Words>(both: Readonly<Record<Language, Words>>): Words {
  return both[useLanguage()];
}
