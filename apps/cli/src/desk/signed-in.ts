import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Identity } from './identity';

/** Who has signed in at an address, and the token they were given. */
export interface SignedIn extends Identity {
  readonly token: string;
  readonly expiresAt: string;
}

/** With the data of a home, and gone with them: what begins anew knows no token of before. */
const fileIn = (home: string): string => join(home, 'data', 'sign-in.json');

/** Who has signed in at the product of an address. */
export function signedInAt(home: string, api: string): SignedIn | undefined {
  return all(home)[api];
}

/** Keeps a token for its owner alone. */
export function keepSignedIn(home: string, api: string, signedIn: SignedIn): void {
  write(home, { ...all(home), [api]: signedIn });
}

/** Forgets whoever has signed in at an address; answers who that was. */
export function forgetSignedIn(home: string, api: string): SignedIn | undefined {
  const { [api]: gone, ...others } = all(home);
  if (gone) write(home, others);
  return gone;
}

function write(home: string, signedIn: Readonly<Record<string, SignedIn>>): void {
  mkdirSync(dirname(fileIn(home)), { recursive: true });
  writeFileSync(`${fileIn(home)}.new`, `${JSON.stringify(signedIn, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${fileIn(home)}.new`, fileIn(home));
}

function all(home: string): Readonly<Record<string, SignedIn>> {
  try {
    return JSON.parse(readFileSync(fileIn(home), 'utf8')) as Record<string, SignedIn>;
  } catch {
    return {}; // nobody has signed in from here
  }
}
