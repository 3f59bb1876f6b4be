import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './identity';

/** Who has signed in at an address, and the token they were given. */
export interface SignedIn extends Identity {
  readonly token: string;
  readonly expiresAt: string;
}

const fileIn = (home: string): string => join(home, 'sign-in.json');

/** Who has signed in at the product of an address. */
export function signedInAt(home: string, api: string): SignedIn | undefined {
  return all(home)[api];
}

/** Keeps a token for its owner alone. */
export function keepSignedIn(home: string, api: string, signedIn: SignedIn): void {
  mkdirSync(home, { recursive: true });
  writeFileSync(`${fileIn(home)}.new`, `${JSON.stringify({ ...all(home), [api]: signedIn }, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${fileIn(home)}.new`, fileIn(home));
}

function all(home: string): Readonly<Record<string, SignedIn>> {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Record<string, SignedIn>;
  } catch {
    return {}; // nobody has signed in from here
  }
}
