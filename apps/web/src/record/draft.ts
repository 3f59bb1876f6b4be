import { useState } from 'react';

/** What somebody types, kept in this browser as it is typed, until it was sent: `['kejiju-liaison', task, 'd5-2020', 'submission']`. */
export function useDraft<Words extends object>(of: readonly string[], empty: Words): readonly [Words, (changed: Partial<Words>) => void, () => void] {
  const place = `lianxi.draft.${of.join('/')}`;
  const [words, setWords] = useState<Words>(() => ({ ...empty, ...read(place) }));
  const change = (changed: Partial<Words>): void => {
    setWords((before) => {
      const now = { ...before, ...changed };
      write(place, JSON.stringify(now));
      return now;
    });
  };
  const forget = (): void => {
    write(place, undefined);
    setWords(empty);
  };
  return [words, change, forget];
}

function read(place: string): object {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as object;
  } catch {
    return {};
  }
}

/** A full or closed store keeps nothing; what is typed stays on the page. */
function write(place: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch { /* As said. */ }
}
