import type { Guard } from './guard';

/** The variable that says, by its number, which guard is off. */
export const guardOff = 'LIANXI_GUARD_OFF';

type Numbered = readonly [number: number, guard: Guard];

/** A source in which each guard can be turned off: it is compiled once, whichever of them goes. */
export function withSwitches(source: string, guards: readonly Numbered[]): string {
  const fromWithout = [...guards].sort(([, one], [, other]) => one.from - other.from || other.to - one.to);
  return written(source, { from: 0, to: source.length }, fromWithout);
}

/** A part of the source with its guards, of which one may stand within another. */
function written(source: string, { from, to }: Pick<Guard, 'from' | 'to'>, guards: readonly Numbered[]): string {
  const [first, ...others] = guards;
  if (!first) return source.slice(from, to);
  const [, outer] = first;
  const [within, after] = [others.filter(([, one]) => one.from < outer.to), others.filter(([, one]) => one.from >= outer.to)];
  return source.slice(from, outer.from) + switched(first, written(source, outer, within)) + written(source, { from: outer.to, to }, after);
}

function switched([number, { without, quote }]: Numbered, text: string): string {
  const isOff = `process.env.${guardOff} === '${number}'`;
  if (quote === undefined) return `(${isOff} ? (${without}) : (${text}))`;
  return quote === '`' ? `\${${isOff} ? \`${without}\` : \`${text}\`}` : `' + (${isOff} ? '${without}' : '${text}') + '`;
}
