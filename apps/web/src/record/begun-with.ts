/** The fields of a form. */
export type Typed = Readonly<Record<string, string>>;

/** What this browser holds of a draft: `from` when the one it began from was kept by the post, and `unsent` until the post has it too. */
export interface Here {
  readonly words: Typed;
  readonly from?: string | undefined;
  readonly unsent?: boolean;
}

/** What the post has: by whom it was typed last, and when it was kept. */
export interface Theirs {
  readonly words: Typed;
  readonly name?: string | undefined;
  readonly keptAt: string;
}

/**
 * What a form begins with. What was typed here and never taken comes first, so that nothing is lost; then what the post has; a draft the post has no longer was sent
 * by another, or dropped.
 * @param isKnown whether the post's drafts were read yet
 */
export function begunWith(here: Here | undefined, theirs: Theirs | undefined, isKnown: boolean): Typed {
  if (here && (here.unsent === true || !isKnown)) return here.words;
  return theirs?.words ?? {};
}

/** The draft that stands in the post beside what is on screen: one that was met when this was to be kept, or, until the first letter, one kept since this was typed. */
export function besideOf({ isMet, isTyped, here }: { readonly isMet: boolean; readonly isTyped: boolean; readonly here: Here | undefined }, theirs: Theirs | undefined): Theirs | undefined {
  return isMet || (!isTyped && isOvertaken(here, theirs)) ? theirs : undefined;
}

/** Whether the post has by now another draft than the one that was gone on with here. */
function isOvertaken(here: Here | undefined, theirs: Theirs | undefined): boolean {
  return here?.unsent === true && theirs !== undefined && theirs.keptAt !== here.from;
}
