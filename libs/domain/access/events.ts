/** What was read or handed out, and of what: a chain of its own, in wall time. `aggregate` is the UUID of the task or the strike-off list, or of a ledger or a paper of the programme its slug. */
export type AccessEvent =
  /** A file of evidence, or the scan of a signed list, was downloaded. */
  | { readonly type: 'evidenceRead'; readonly aggregate: string; readonly sha256: string }
  /** All of something left the house in one piece: the events of a task or a strike-off list with their anchors, the ledger (台账) as a sheet, or a paper to be signed. */
  | { readonly type: 'exported'; readonly aggregate: string; readonly what: 'task-proof' | 'list-proof' | 'ledger' | 'paper' };
