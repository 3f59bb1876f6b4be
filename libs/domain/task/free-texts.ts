/** The fields of events that hold the hash of what people wrote, or of a name: the words stand in rows that can be erased. The last stands in the `paper` of a signature (线下签批). */
export const hashFields = ['textHash', 'reasonHash', 'requestHash', 'nameHash', 'opinionHash', 'signerHash'] as const;

/** The hashes of all that people wrote with an event, of a task, a strike-off list or the organisation. */
export function hashesOf(event: object): string[] {
  const { paper, ...said } = event as Readonly<Record<string, unknown>>;
  const fields: Readonly<Record<string, unknown>> = { ...said, ...(paper as object | undefined) };
  return hashFields.map((field) => fields[field]).filter((hash) => typeof hash === 'string');
}
