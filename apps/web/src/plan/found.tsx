import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import { piecesOf } from './search';

/** The words that are searched for. */
export const Searched = createContext<readonly string[]>([]);

/** A text of the plan, in which the words that are searched for are marked. */
export function Found({ children }: { readonly children: string }): ReactNode {
  const words = useContext(Searched);
  // Every second piece is a word; pieces do not move, so that their places are their keys.
  return piecesOf(children, words).map((piece, place) => (place % 2 === 1 ? <mark key={place}>{piece}</mark> : piece));
}
