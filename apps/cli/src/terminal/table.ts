import { pad, widthOf, wrap } from './width';

/** A column: its title, and how wide it may become before its texts are broken into lines. */
export interface Column {
  readonly title: string;
  readonly atMost?: number;
}

const gap = 2;

/** Rows under a header and a rule, aligned for Chinese and Latin alike. Broken texts go on in the line below, in their column. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], between = gap): string[] {
  const lines = [columns.map(({ title }) => title), ...rows].map((cells) => columns.map(({ atMost = 60 }, place) => wrap(cells[place] ?? '', atMost)));
  const widths = columns.map((_column, place) => Math.max(...lines.map((cells) => Math.max(...(cells[place] ?? ['']).map(widthOf)))));
  const [header = [], ...body] = lines.map((cells) => aligned(cells, widths, between));
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, (widths.length - 1) * between));
  return [...header, rule, ...body.flat()];
}

function aligned(cells: readonly (readonly string[])[], widths: readonly number[], between: number): string[] {
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_blank, line) => (
    widths.map((width, place) => pad(cells[place]?.[line] ?? '', width)).join(' '.repeat(between)).trimEnd()
  ));
}

/** Names and values below each other, the values aligned and broken at the edge of a usual window. */
export function facts(pairs: readonly (readonly [name: string, value: string])[], width = 100): string[] {
  const names = Math.max(...pairs.map(([name]) => widthOf(name)));
  return pairs.flatMap(([name, value]) => aligned([[name], wrap(value, width - names - gap)], [names, 0], gap));
}
