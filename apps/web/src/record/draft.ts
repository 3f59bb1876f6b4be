import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Theirs, Typed } from './begun-with';
import { begunWith, besideOf } from './begun-with';
import type { Fate } from './kept-draft';
import { draftsKey, draftsOf, dropDraft, forgetHere, keepDraft, keepInstead, typedHere } from './kept-draft';

/** What stands beside what is typed: another draft that the post has there by now, or that it did not take this one. */
export interface Aside {
  readonly other?: Theirs | undefined;
  readonly takeOther: () => void;
  readonly keepMine: () => void;
  readonly isHereAlone: boolean;
}

/**
 * What somebody types, kept as it is typed until it was sent: at once in this browser, a moment later by the post, where whoever holds it finds it on another device.
 * Nothing is overwritten that nobody has seen.
 * @param of the post, then where the form stands: `['kejiju-liaison', task, 'd5-2020', 'submission']`
 */
export function useDraft<Words extends Typed>([post = '', ...at]: readonly string[], empty: Words): readonly [Words, (changed: Partial<Words>) => void, () => void, Aside] {
  const place = at.join(':');
  const [here, setHere] = useState(() => typedHere(post, place));
  const { data: drafts } = useQuery({ queryKey: draftsKey(post), queryFn: () => draftsOf(post) });
  // From the first letter on, what is on screen is what was typed here.
  const [typed, setTyped] = useState<Words>();
  const [fate, setFate] = useState<Fate>();
  useEffect(() => { if (typed !== undefined) keepDraft(post, place, typed, setFate); }, [post, place, typed]);
  const theirs = drafts?.find((draft) => draft.place === place);
  const words = typed ?? { ...empty, ...begunWith(here, theirs, drafts !== undefined) as Partial<Words> };
  const change = (changed: Partial<Words>): void => { setTyped((before) => ({ ...(before ?? words), ...changed })); };
  const beginAnew = (): void => { setHere(undefined); setTyped(undefined); setFate(undefined); };
  return [words, change, () => { dropDraft(post, place); beginAnew(); }, {
    other: besideOf({ isMet: fate === 'overtaken', isTyped: typed !== undefined, here }, theirs),
    takeOther: () => { forgetHere(post, place); beginAnew(); },
    keepMine: () => { setTyped(words); setFate(undefined); keepInstead(post, place, setFate); },
    isHereAlone: fate === 'here-alone',
  }];
}
