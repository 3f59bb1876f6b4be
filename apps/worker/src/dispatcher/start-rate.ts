/** How many runs may be started now, so that a new plan of thousands does not push everything else aside. */
export class StartRate {
  private tokens: number;
  private filledAt: number;

  /** @param perSecond starts a second, and as many at once after a pause */
  constructor(private readonly perSecond: number, private readonly wall: () => number = Date.now) {
    this.tokens = perSecond;
    this.filledAt = wall();
  }

  available(): number {
    const now = this.wall();
    this.tokens = Math.min(this.perSecond, this.tokens + ((now - this.filledAt) / 1_000) * this.perSecond);
    this.filledAt = now;
    return Math.floor(this.tokens);
  }

  spend(starts: number): void {
    this.tokens -= starts;
  }
}
