import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody of a home's example people, and how to act as them. */
export interface ExamplePerson {
  readonly person: string;
  readonly name: string;
  readonly post: string;
  readonly bureau: string;
  readonly role: string;
  readonly title: string;
  readonly password: string;
  /** Secret of the second factor, in base 32, where the post needs one. */
  readonly totp?: string;
  readonly token: string;
}

/** The folder in which a product keeps what belongs to it. */
export const homeOf = ({ LIANXI_HOME: home }: NodeJS.ProcessEnv, root: string): string => home ?? join(root, '.lianxi');

/** The example people of a home; none where it has none, as in production. */
export function examplePeople(home: string): readonly ExamplePerson[] {
  try {
    return (JSON.parse(readFileSync(join(home, 'data', 'people.json'), 'utf8')) as { readonly people: readonly ExamplePerson[] }).people;
  } catch {
    return []; // nothing has been started from here, or nobody is an example
  }
}
