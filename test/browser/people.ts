import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestHome } from '@lianxi/test/support/home';

/** How an example person signs in, as `npm start` keeps it for the eyes of development. */
export interface SigningIn {
  readonly person: string;
  readonly password: string;
  readonly totp?: string;
}

/** How `kejiju-liaison` signs in. */
export function signingIn({ data }: TestHome, person: string): SigningIn {
  const { people } = JSON.parse(readFileSync(join(data, 'people.json'), 'utf8')) as { people: readonly SigningIn[] };
  const found = people.find((one) => one.person === person);
  if (!found) throw new Error(`There is no example person ${person}.`);
  return found;
}
