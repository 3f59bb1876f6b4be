import { createHash } from 'node:crypto';
import type { Kept } from './store';

/** Bytes are not those of the hash they are kept under. */
export class NotItsHash extends Error {
  constructor(readonly sha256: string) {
    super(`What is kept as ${sha256} are other bytes`);
    this.name = 'NotItsHash';
  }
}

/**
 * The pieces of a kept file, the last of them only once the whole is found to be what its hash says: a reader of a damaged file sees it broken off.
 * @throws NotItsHash at the end
 */
export async function* verified(sha256: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | undefined;
  for await (const piece of source) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw new NotItsHash(sha256);
  if (held) yield held;
}

/** Whether what is kept is there, and is what its hash says to the byte; it is read through. @throws StoreUnavailable where that cannot be told */
export async function isWhole(sha256: string, size: number, kept: Kept | undefined): Promise<boolean> {
  if (kept?.size !== size) return false;
  try {
    for await (const _piece of verified(sha256, kept.stream() as AsyncIterable<Buffer>)) { /* Read for its hash alone. */ }
    return true;
  } catch (error) {
    if (error instanceof NotItsHash) return false;
    throw error;
  }
}
