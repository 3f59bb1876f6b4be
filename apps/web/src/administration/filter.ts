import { useNavigate, useSearch } from '@tanstack/react-router';

/** What somebody looks for, kept in the address: `?q=科技`. What is typed takes the place of what was typed before; what is chosen can be gone back from. */
export function useFilter(name: string, how: 'typed' | 'chosen' = 'typed'): readonly [string, (to: string) => void] {
  const found = useSearch({ strict: false, select: (search: Readonly<Record<string, unknown>>) => search[name] });
  const navigate = useNavigate();
  const change = (to: string): void => { void navigate({ to: '.', search: (search: Readonly<Record<string, unknown>>) => ({ ...search, [name]: to === '' ? undefined : to }), replace: how === 'typed', resetScroll: false }); };
  return [typeof found === 'string' ? found : '', change];
}
