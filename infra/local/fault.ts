/** A failure of set-up or start-up that a person can mend: what went wrong, and what to do about it. */
export class Fault extends Error {
  /**
   * @param cause what happened, in one sentence
   * @param remedy what the reader can do, in one sentence
   */
  constructor(override readonly cause: string, readonly remedy: string) {
    super(`${cause} ${remedy}`);
    this.name = 'Fault';
  }
}

/** The sentence in whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
