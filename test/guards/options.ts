import type { Watched } from './list';

export interface Asked {
  /** Only to be told, not to be run. */
  readonly list: boolean;
  /** With the numbers they have among all. */
  readonly guards: readonly (readonly [number: number, guard: Watched])[];
}

/** Reads the command line of `npm run guards`. Throws a sentence for what fits no guard. */
export function readOptions(args: readonly string[], all: readonly Watched[]): Asked {
  const wanted = args.filter((arg) => arg !== '--list');
  const numbered = all.map((guard, index) => [index + 1, guard] as const);
  const fits = (arg: string) => numbered.filter(([number, { file }]) => (/^\d+$/.test(arg) ? number === Number(arg) : file.includes(arg)));
  const unknown = wanted.find((arg) => fits(arg).length === 0);
  if (unknown !== undefined) throw new Error(`npm run guards -- [--list] [numbers from 1 to ${all.length}, or parts of paths]; without any, all. No guard fits '${unknown}'`);
  const chosen = new Set(wanted.flatMap(fits));
  return { list: args.includes('--list'), guards: wanted.length === 0 ? numbered : numbered.filter((one) => chosen.has(one)) };
}
