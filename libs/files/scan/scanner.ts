import type { Readable } from 'node:stream';

/** Looks through files for what harms. */
export interface Scanner {
  /** The name of what was found in a file; undefined where nothing was. @throws ScannerAway where it cannot say */
  scan(bytes: Readable): Promise<string | undefined>;
}

/** The scanner does not answer, or not with a verdict. */
export class ScannerAway extends Error {
  constructor(cause: unknown) {
    super('The scanner gave no verdict', { cause });
    this.name = 'ScannerAway';
  }
}
