import type { Schemas } from '@lianxi/api-client/client';

type Told = Schemas['Told'];

/** What was told as it stands in a list: one notice, or many of a kind in one line. */
export interface Entry {
  readonly kind: string;
  readonly items: readonly Told[];
}

/** Some of one kind are read one by one; many are one line that opens. */
const fewAtMost = 2;

/** What was told, the latest first: many of a kind stand together where their latest stands, a few each at their own time. */
export function inOrderOfTime(items: readonly Told[], kindOf: (one: Told) => string): readonly Entry[] {
  const byKind = new Map<string, Told[]>();
  for (const one of items) byKind.set(kindOf(one), [...byKind.get(kindOf(one)) ?? [], one]);
  return [...byKind].flatMap(([kind, some]): Entry[] => (some.length > fewAtMost ? [{ kind, items: some }] : some.map((one) => ({ kind, items: [one] }))))
    .sort((a, b) => (latestOf(a) < latestOf(b) ? 1 : latestOf(a) > latestOf(b) ? -1 : 0));
}

/** How many of these stand before something of an instant. */
export const placeOf = (entries: readonly Entry[], at: string): number => entries.filter((entry) => latestOf(entry) > at).length;

const latestOf = ({ items: [first] }: Entry): string => first?.at ?? '';
