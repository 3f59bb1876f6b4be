import { randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with the costs OWASP names: 19 MiB, two passes, one lane. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), costs);
}

let nobodys: Promise<string> | undefined;

/** Whether a password is the one that was hashed. Where there is none to compare with, as of a closed account, it takes as long, and says no. */
export async function isPassword(password: string, hashed: string | null | undefined): Promise<boolean> {
  nobodys ??= hash(randomBytes(24).toString('base64'), costs);
  const isRight = await verify(hashed ?? await nobodys, password.normalize('NFC'));
  return isRight && hashed != null;
}

/** Without characters that are taken for each other on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for once, to be read out or printed: 98 random bits. */
export function passwordForOnce(): string {
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')).join('-');
}
