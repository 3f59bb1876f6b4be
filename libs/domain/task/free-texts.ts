/** The fields of events that hold the hash of what people wrote, or of a name: the words stand in rows that can be erased. The last stands in the `paper` of a signature (线下签批), or in the `list` that a strike-off states. */
export const hashFields = ['textHash', 'reasonHash', 'requestHash', 'nameHash', 'opinionHash', 'signerHash'] as const;

/** The hashes of all that people wrote with an event, of a task, a strike-off list or the organisation. */
export function hashesOf(event: object): string[] {
  const { paper, list, ...said } = event as Readonly<Record<string, unknown>>;
  // Where a list is drawn up, `list` is its id.
  const fields: Readonly<Record<string, unknown>> = { ...said, ...(paper as object | undefined), ...(typeof list === 'object' && list) };
  return hashFields.map((field) => fields[field]).filter((hash) => typeof hash === 'string');
}
