import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import type { Zoom } from './period';

export type View = 'chart' | 'list' | 'timetable';

/** What the address asks of the page: `?view=list&bureau=kejiju`, `?zoom=quarter&at=2020-10`. */
export interface Asked {
  /** Undefined where nobody chose: a chart, on a phone the list. */
  readonly view?: View | undefined;
  readonly zoom: Zoom;
  /** A month of the period shown; undefined for the one of today. */
  readonly at?: string | undefined;
  readonly bureau?: string | undefined;
  readonly section?: string | undefined;
}

const one = <Word extends string>(value: unknown, words: readonly Word[]): Word | undefined => words.find((word) => word === value);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads an address; what makes no sense there is as if it were absent. */
export function readAsked(search: Readonly<Record<string, unknown>>): Asked {
  const at = text(search.at);
  return {
    view: one(search.view, ['chart', 'list', 'timetable'] as const),
    zoom: one(search.zoom, ['year', 'quarter'] as const) ?? 'whole',
    at: at !== undefined && /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(at) ? at : undefined,
    bureau: text(search.bureau),
    section: text(search.section),
  };
}

/** The address that asks the same. */
export function addressOf({ zoom, ...asked }: Asked): Record<string, string | undefined> {
  return { ...asked, zoom: zoom === 'whole' ? undefined : zoom };
}

/** What the address asks, and a way to ask something else: a step that the browser's back undoes. */
export function useAsked(): readonly [Asked, (changed: Partial<Asked>) => void] {
  const asked = readAsked(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [asked, (changed) => { void navigate({ to: '.', search: addressOf({ ...asked, ...changed }), resetScroll: false }); }];
}

const narrow = matchMedia('screen and (max-width: 48rem)');

/** Whether the window is as narrow as a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore((listener) => { narrow.addEventListener('change', listener); return () => { narrow.removeEventListener('change', listener); }; }, () => narrow.matches);
}
