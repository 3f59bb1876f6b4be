import { Secret, TOTP } from 'otpauth';

const period = 30;

/** A second factor as an app keeps it: six digits, another every half minute (RFC 6238). */
function totp(secret: string, person = ''): TOTP {
  return new TOTP({ issuer: '联席 Lianxi', label: person, secret: Secret.fromBase32(secret), digits: 6, period });
}

/** A new secret of 160 random bits, in base 32, and the address by which an app takes it over. */
export function newSecret(person: string): { readonly secret: string; readonly uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totp(secret, person).toString() };
}

/** Of which half minute a code is, one before or after this one included; undefined for what is no code of this secret. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1_000 / period) + delta;
}

/** The code of a moment. */
export function codeAt(secret: string, now: number): string {
  return totp(secret).generate({ timestamp: now });
}
