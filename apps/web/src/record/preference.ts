import { useState } from 'react';

/** What somebody arranged for themselves at this computer: a saved view, when they last looked. `['kejiju-liaison', programme, 'ledger-views']`. */
export function usePreference<Arranged extends object>(of: readonly string[], usual: Arranged): readonly [Arranged, (changed: Partial<Arranged>) => void] {
  const place = `lianxi.preference.${of.join('/')}`;
  const kept = (): { readonly place: string; readonly arranged: Arranged } => ({ place, arranged: { ...usual, ...read(place) } });
  const [here, arrange] = useState(kept);
  // Another programme or post has what was arranged for it, and nothing of this one.
  const { arranged } = here.place === place ? here : kept();
  const change = (changed: Partial<Arranged>): void => {
    const now = { ...arranged, ...changed };
    arrange({ place, arranged: now });
    write(place, now);
  };
  return [arranged, change];
}

function read(place: string): object {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as object;
  } catch {
    return {};
  }
}

/** A full or closed store keeps nothing: what was arranged holds until the page is left. */
function write(place: string, arranged: object): void {
  try {
    localStorage.setItem(place, JSON.stringify(arranged));
  } catch { /* As said. */ }
}
