import { useSyncExternalStore } from 'react';

const phones = '(max-width: 48rem)';

/** Whether the window is a phone's, where lines come first and choices open. */
export const isPhone = (): boolean => matchMedia(phones).matches;

/** The same for as long as something is shown: a window is made wider, and a phone is turned. */
export const useIsPhone = (): boolean => useSyncExternalStore(watchWidth, isPhone);

function watchWidth(changed: () => void): () => void {
  const query = matchMedia(phones);
  query.addEventListener('change', changed);
  return () => { query.removeEventListener('change', changed); };
}
