import { backoff } from '@lianxi/platform/loop/backoff';

/**
 * Remembers that somebody we need cannot be reached, so that he is asked once in a while and not for each task; and asked by one
 * task alone until he has answered.
 */
export class Outage {
  private failures = 0;
  private until = 0;
  private answers = 0;

  constructor(private readonly wall: () => number = Date.now) {}

  failed(): void {
    // Several calls that fail together are one failure.
    if (this.wall() < this.until) return;
    this.failures += 1;
    this.until = this.wall() + backoff(this.failures);
  }

  /** It has answered. */
  ended(): void {
    this.failures = 0;
    this.until = 0;
    this.answers += 1;
  }

  /** How often it has answered so far: whoever waits in vain can tell whether others did not. */
  get answered(): number {
    return this.answers;
  }

  /** How many of `wanted` more calls may be made now, besides those under way. */
  allows(wanted: number, underWay: number): number {
    if (this.failures === 0) return wanted;
    return underWay > 0 || this.wall() < this.until ? 0 : Math.min(1, wanted);
  }
}
