import { shownBy } from '../support/examples';

/** What a request shows that is made by an example person in a role of a bureau. */
export function identity(role: string, bureau: string): Readonly<Record<string, string>> {
  return { authorization: shownBy(`${bureau}/${role}`) };
}
