import { useNavigate, useSearch } from '@tanstack/react-router';

/** What somebody looks for, kept in the address: `?q=科技`. What is typed takes the place of what was typed before; what is chosen can be gone back from. */
export function useFilter(name: string, how: 'typed' | 'chosen' = 'typed'): readonly [string, (to: string) => void] {
  const found = useSearch({ strict: false, select: (search: Readonly<Record<string, unknown>>) => search[name] });
  const navigate = useNavigate();
  const change = (to: string): void => { void navigate({ to: '.', search: (search: Readonly<Record<string, unknown>>) => ({ ...search, [name]: to === '' ? undefined : plain(to) }), replace: how === 'typed', resetScroll: false }); };
  return [typeof found === 'string' || typeof found === 'number' ? String(found) : '', change];
}

/** The router writes a text that reads like a number in quotes, which nobody would type: a number is written as one. */
function plain(text: string): string | number {
  return String(Number(text)) === text ? Number(text) : text;
}
