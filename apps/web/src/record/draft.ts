import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { begunWith } from './begun-with';
import { draftsKey, draftsOf, dropDraft, keepDraft, typedHere } from './kept-draft';

/**
 * What somebody types, kept as it is typed until it was sent: at once in this browser, a moment later by the post, where whoever holds it finds it on another device.
 * @param of the post, then where the form stands: `['kejiju-liaison', task, 'd5-2020', 'submission']`
 */
export function useDraft<Words extends object>([post = '', ...at]: readonly string[], empty: Words): readonly [Words, (changed: Partial<Words>) => void, () => void] {
  const place = at.join(':');
  const [here] = useState(() => typedHere(post, place));
  const { data: drafts } = useQuery({ queryKey: draftsKey(post), queryFn: () => draftsOf(post) });
  // From the first letter on, what is on screen is what was typed here.
  const [typed, setTyped] = useState<Words>();
  const words = typed ?? { ...empty, ...begunWith(here, drafts?.find((draft) => draft.place === place)?.words, drafts !== undefined) as Partial<Words> };
  const change = (changed: Partial<Words>): void => {
    setTyped((before) => {
      const now = { ...(before ?? words), ...changed };
      keepDraft(post, place, { ...now });
      return now;
    });
  };
  const forget = (): void => {
    dropDraft(post, place);
    setTyped(empty);
  };
  return [words, change, forget];
}
