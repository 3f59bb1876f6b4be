import type { BureauId } from './bureau';

/** What a reader asks to see of a programme, within what they may: every bureau's part, or one bureau's. */
export interface Scope {
  readonly programme: string;
  /** Asked for: only what concerns this bureau. */
  readonly bureau?: BureauId;
  /** Allowed: only tasks in which this bureau has a part; left out, all of them. */
  readonly reader?: BureauId;
}
