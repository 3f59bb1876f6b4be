import type { Refusal } from '@lianxi/domain/refusal';
import { refuse } from '@lianxi/domain/refusal';

/** What the path itself refuses, besides what the domain does. */
export type PathRefusalCode = 'key-reused' | 'task-unknown' | 'programme-unknown' | 'programme-exists' | 'post-not-held' | 'list-unknown';

/** A rule's no, on its way to whoever asked. Nothing was changed, and nothing is remembered: the same form may be sent again. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(`Refused: ${refusal.refused} ${JSON.stringify(refusal.params)}`);
    this.name = 'Refused';
  }
}

/** Refuses for a reason of the path's own. */
export function refused(code: PathRefusalCode, params: Refusal['params']): Refused {
  return new Refused(refuse(code, params));
}
