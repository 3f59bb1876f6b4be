import { useEffect, useState } from 'react';

/** The newcomer's three steps. */
export const steps = ['reminder', 'signed', 'meeting'] as const;
export type Step = (typeof steps)[number];

/** Which steps are behind somebody in this browser: what was once so stays so, also after the matter has moved on. */
export function useTicks(programme: string, isSo: Readonly<Record<Step, boolean>>): readonly Step[] {
  const place = placeOf(programme);
  const [kept, keep] = useState<readonly Step[]>(() => read(place));
  const ticked = steps.filter((step) => isSo[step] || kept.includes(step));
  const words = ticked.join(' ');
  useEffect(() => {
    keep(words.split(' ').filter(isStep));
    write(place, words);
  }, [place, words]);
  return ticked;
}

/** Ticks a step off as it is taken, wherever that is: the guide may not be open then, and the matter may have moved on before it is. */
export function tick(programme: string, step: Step): void {
  const place = placeOf(programme);
  write(place, steps.filter((one) => one === step || read(place).includes(one)).join(' '));
}

const placeOf = (programme: string): string => `lianxi.guide.${programme}`;

const isStep = (word: string): word is Step => (steps as readonly string[]).includes(word);

function read(place: string): readonly Step[] {
  try {
    return (localStorage.getItem(place) ?? '').split(' ').filter(isStep);
  } catch {
    return [];
  }
}

function write(place: string, words: string): void {
  try {
    localStorage.setItem(place, words);
  } catch { /* The ticks then hold for this visit. */ }
}
