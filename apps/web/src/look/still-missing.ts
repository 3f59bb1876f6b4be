/** What a form asks, by its label, and whether it is there. */
export type AskedFor = readonly [label: string, isThere: boolean];

/** The labels of what is still to be filled in or chosen. */
export function stillMissing(...asked: readonly AskedFor[]): readonly string[] {
  return asked.filter(([, isThere]) => !isThere).map(([label]) => label);
}
