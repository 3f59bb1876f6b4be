import { asItIs, joined, type Bilingual } from './language';

/** A failure of set-up or start-up that a person can mend: what went wrong, and what to do about it. */
export class Fault extends Error {
  /**
   * @param cause what happened, in one sentence
   * @param remedy what the reader can do, in one sentence
   */
  constructor(override readonly cause: Bilingual, readonly remedy: Bilingual) {
    super(joined(cause, remedy).en);
    this.name = 'Fault';
  }
}

/** The sentence in whatever was thrown, in English. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The sentence in whatever was thrown, for people. */
export function toldBy(error: unknown): Bilingual {
  return error instanceof Fault ? joined(error.cause, error.remedy) : asItIs(reasonOf(error));
}
