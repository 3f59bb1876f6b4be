import { Ending } from './ending';

/**
 * What is read after a decision stands, only to say more of it: undefined where it cannot be had now. Whoever decided must not read that
 * the decision failed because a sentence about it did.
 */
export async function ifAnswered<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Ending) return undefined;
    throw error;
  }
}
