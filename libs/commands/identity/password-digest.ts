import { sha256 } from '@lianxi/audit/sha256';

/** What the chain holds of a password: a digest of its whole stored hash. That is salted by random bits which nobody reads in the chain, so there is nothing to try passwords on. */
export const passwordDigest = (stored: string): string => sha256(stored);
