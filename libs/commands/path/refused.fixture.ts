import type { Refused } from './refused';

/** What a test expects to be thrown: a refusal of this code. */
export const refusedAs = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ refused: code }) as unknown }) as Refused;
