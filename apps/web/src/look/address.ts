import { useNavigate, useSearch } from '@tanstack/react-router';

/** What an address holds behind its question mark, as texts. */
export type Address = Readonly<Record<string, string | undefined>>;

/** The filters that stand in the address, and how to change some of them: the same page stays, other filters stay, an empty one goes. */
export function useAddress(): readonly [Address, (changed: Address) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (changed: Address): void => {
    void navigate({ to: '.', search: kept({ ...textsOf(search), ...changed }), resetScroll: false });
  };
  return [textsOf(search), change];
}

/** Filters as an address has them: without what is empty. */
export function kept(address: Address): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(address).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])));
}

function textsOf(search: Readonly<Record<string, unknown>>): Address {
  return Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}

/** How the router reads and writes what stands behind the question mark: every filter is a text, written as it is, `?year=2020`. What was once kept in quotation marks is read without them. */
export const plainSearch = {
  parseSearch: (search: string): Readonly<Record<string, string>> => Object.fromEntries([...new URLSearchParams(search)].map(([name, value]) => [name, value.replace(/^"(.*)"$/, '$1')])),
  stringifySearch: (search: Readonly<Record<string, unknown>>): string => {
    const written = new URLSearchParams(kept(textsOf(search))).toString();
    return written === '' ? '' : `?${written}`;
  },
};
