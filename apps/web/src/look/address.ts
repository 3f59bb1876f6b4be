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

/** The router reads `2020` as a number and `true` as a truth; filters are texts. */
function textsOf(search: Readonly<Record<string, unknown>>): Address {
  return Object.fromEntries(Object.entries(search).flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, String(value)]] : [])));
}
