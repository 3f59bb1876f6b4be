/** The fields of a form. */
export type Typed = Readonly<Record<string, unknown>>;

/** What this browser holds of a draft; `unsent` until the post has it too. */
export interface Here {
  readonly words: Typed;
  readonly unsent?: boolean;
}

/**
 * What a form begins with. What was typed here and never taken comes first, so that nothing is lost; then what the post has; a draft the post has no longer was sent
 * by another, or dropped.
 */
export function begunWith(here: Here | undefined, ofPost: Typed | undefined, isKnown: boolean): Typed {
  if (here && (here.unsent === true || !isKnown)) return here.words;
  return ofPost ?? {};
}
