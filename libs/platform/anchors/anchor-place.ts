import { AnchorFile } from './anchor-file';
import { AnchorUrl } from './anchor-url';

/** A place outside the database where anchors are kept, a line each; it is only added to. */
export interface AnchorPlace {
  /** The lines added since this was last asked, by whomever, in their order; at first all of them. */
  unread(): AsyncIterable<string>;
  /** Adds a line. Settles once it is kept. */
  add(line: string): Promise<void>;
}

/** The place at an address: `file:///var/lib/anchors.jsonl`, or `https://…` of a service that keeps what it is sent. */
export function anchorPlace(address: string): AnchorPlace {
  const url = new URL(address);
  return url.protocol === 'file:' ? new AnchorFile(url) : new AnchorUrl(url);
}
