/**
 * A decision can name what the decider saw, `seenOf` of the milestone: where that has changed since, nothing is decided. An answer to 会签 names the version of
 * the text instead.
 */
export interface Seeing {
  readonly seen?: string;
}
