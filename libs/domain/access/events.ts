/** What was read or handed out, and of what: a chain of its own, in wall time. `aggregate` is the task's UUID, or of a ledger or a list the programme's slug. */
export type AccessEvent =
  /** A file of evidence was downloaded. */
  | { readonly type: 'evidenceRead'; readonly aggregate: string; readonly sha256: string }
  /** All of something left the house in one piece: a task's events with its anchors, the ledger (台账) as a sheet, or a paper to be signed. */
  | { readonly type: 'exported'; readonly aggregate: string; readonly what: 'task-proof' | 'ledger' | 'paper' };
