/** For how long the run of each task has owed an answer, counted only while it could have given one. */
export class Silence {
  private readonly kept = new Map<string, { epoch: number; ms: number; countedAt: number | undefined }>();

  constructor(private readonly wall: () => number = Date.now) {}

  /** Counts one more time without an answer, and tells how many milliseconds it has been in all. */
  count(task: string, epoch: number): number {
    const known = this.kept.get(task);
    const { ms, countedAt } = known?.epoch === epoch ? known : { ms: 0, countedAt: undefined };
    const now = this.wall();
    const silent = ms + (countedAt === undefined ? 0 : now - countedAt);
    this.kept.set(task, { epoch, ms: silent, countedAt: now });
    return silent;
  }

  /** Nobody could have answered: the time since the last count is not the run's. */
  excuse(task: string): void {
    const known = this.kept.get(task);
    if (known) known.countedAt = undefined;
  }

  end(task: string): void {
    this.kept.delete(task);
  }
}
