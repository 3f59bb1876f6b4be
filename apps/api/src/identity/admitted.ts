/**
 * Hashes of the sessions and tokens this process has let in and not found ended since, the longest unseen first. Apart from what is remembered of them, which is forgotten for all
 * whenever anything ends: how often somebody may ask must not hang on whether somebody else signs out. It gives no right; who is let in is asked each time.
 */
export class Admitted {
  private readonly hashes = new Set<string>();

  /** @param most so many at most: the longest unseen make room */
  constructor(private readonly most: number) {}

  /** Whether it was let in; that it is asked for is a sign of it. */
  has(hash: string): boolean {
    if (!this.hashes.delete(hash)) return false;
    this.hashes.add(hash);
    return true;
  }

  add(hash: string): void {
    this.hashes.delete(hash);
    this.hashes.add(hash);
    const [first] = this.hashes;
    if (this.hashes.size > this.most && first !== undefined) this.hashes.delete(first);
  }

  delete(hash: string): void {
    this.hashes.delete(hash);
  }
}
