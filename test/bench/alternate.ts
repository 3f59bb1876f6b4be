import type { Round } from './figures';

/** One turn of a system under measurement, with so many clients. */
export type Turn = (clients: number) => Promise<Round>;

/** Lets systems take turns in one run, so that what the machine did meanwhile touches all; who begins changes from round to round. */
export async function alternate<Name extends string>(turns: Readonly<Record<Name, Turn>>, clients: number, rounds: number, say: (line: string) => void): Promise<Record<Name, Round[]>> {
  const names = Object.keys(turns) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as Round[]])) as Record<Name, Round[]>;
  for (let round = 0; round < rounds; round += 1) {
    say(`  ${clients} ${clients === 1 ? 'client' : 'clients'}, round ${round + 1} of ${rounds}`);
    for (const name of rotated(names, round)) found[name].push(await turns[name](clients));
  }
  return found;
}

/** The list, begun so many places further on. */
export function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const from = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}
