import type { BureauId } from './bureau';

/** What a reader may see of a programme: every bureau's part, or only the tasks of one bureau. */
export interface Scope {
  readonly programme: string;
  readonly bureau?: BureauId;
}
