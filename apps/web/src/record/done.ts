import { useSyncExternalStore } from 'react';

/** What somebody has just done, in words, and on which page it is said. */
export interface Done {
  readonly said: string;
  /** The page's address; where an act leads elsewhere, the page it leads to. */
  readonly at: string;
}

let done: Done | undefined;
const listeners = new Set<() => void>();

/** Says that an act was done: once, in the same place for every act (`shell/acted`). */
export function tellDone(said: string, at: string = location.pathname): void {
  become({ said, at: withoutEnd(at) });
}

export function forgetDone(): void {
  become(undefined);
}

/** Another page begins without it, and coming back does not say it once more. */
export function keepDoneOf(pathname: string): void {
  if (done && done.at !== pathname) forgetDone();
}

/** `/story/` is the same page as `/story`. */
export const withoutEnd = (pathname: string): string => pathname.replace(/\/$/, '');

function become(now: Done | undefined): void {
  done = now;
  for (const listener of listeners) listener();
}

/** The same function each time, or every component would let go and listen anew whenever it is drawn. */
function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => { listeners.delete(listener); };
}

const doneNow = (): Done | undefined => done;

export function useDone(): Done | undefined {
  return useSyncExternalStore(listen, doneNow);
}
