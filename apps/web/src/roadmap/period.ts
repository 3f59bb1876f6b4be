/** How much of the plan is drawn at once. */
export type Zoom = 'whole' | 'year' | 'quarter';

/** A stretch of days, the last not included; counted from 1970-01-01. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a chart shows: its stretch, and where it begins (`2021-07`). */
export interface Period extends Stretch {
  readonly zoom: Zoom;
  readonly at: string;
}

/** A part of the axis: a year, a quarter, a month or a week, which begins on a day. */
export interface Tick extends Stretch {
  readonly kind: 'year' | 'quarter' | 'month' | 'week';
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;

/** Days since 1970-01-01 of a date (`2020-12-31`). */
export const dayNumber = (date: string): number => Date.parse(date) / dayMs;

/** Where a day stands in a stretch, from 0 to 1: a due day is reached when it is half over. */
export const placeOf = (date: string, { from, to }: Stretch): number => (dayNumber(date) + 0.5 - from) / (to - from);

/** Years and months counted through, so that adding months goes over the end of a year. */
const monthNumber = (at: string): number => Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1;
const monthStart = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
const atMonth = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const months: Readonly<Record<Zoom, number>> = { whole: 12, year: 12, quarter: 3 };

/** The years that hold all these days, in full. */
export function yearsOf(dates: readonly string[], today: string): Stretch {
  const years = (dates.length > 0 ? dates : [today]).map((date) => Number(date.slice(0, 4)));
  return { from: monthStart(Math.min(...years) * 12), to: monthStart((Math.max(...years) + 1) * 12) };
}

/** The period of a zoom that holds a month: its year, or its quarter; all years for the whole. */
export function periodOf(zoom: Zoom, at: string, whole: Stretch): Period {
  if (zoom === 'whole') return { zoom, at, ...whole };
  const month = monthNumber(at);
  const first = month - (month % months[zoom]);
  return { zoom, at: atMonth(first), from: monthStart(first), to: monthStart(first + months[zoom]) };
}

/** The period before (-1) or after (1), unless all years end there. */
export function beside(period: Period, step: -1 | 1, whole: Stretch): Period | undefined {
  if (period.zoom === 'whole') return undefined;
  const other = periodOf(period.zoom, atMonth(monthNumber(period.at) + step * months[period.zoom]), whole);
  return other.from >= whole.from && other.to <= whole.to ? other : undefined;
}

/** The two rows of the axis: years over quarters, quarters over months, or months over weeks. */
export function axisOf({ zoom, ...period }: Period): readonly [readonly Tick[], readonly Tick[]] {
  if (zoom === 'whole') return [monthly(period, 'year', 12), monthly(period, 'quarter', 3)];
  return zoom === 'year' ? [monthly(period, 'quarter', 3), monthly(period, 'month', 1)] : [monthly(period, 'month', 1), weekly(period)];
}

function monthly({ from, to }: Stretch, kind: Tick['kind'], size: number): Tick[] {
  const ticks: Tick[] = [];
  for (let month = monthNumber(dateOf(from)); monthStart(month) < to; month += size) ticks.push(tick(kind, monthStart(month), monthStart(month + size)));
  return ticks;
}

/** Weeks begin on Mondays; 1970-01-05 was one. */
function weekly({ from, to }: Stretch): Tick[] {
  const ticks: Tick[] = [];
  for (let day = from; day < to;) {
    const next = Math.min(to, day + 7 - ((((day - 4) % 7) + 7) % 7));
    ticks.push(tick('week', day, next));
    day = next;
  }
  return ticks;
}

function tick(kind: Tick['kind'], from: number, to: number): Tick {
  const [year = 0, month = 0, day = 0] = dateOf(from).split('-').map(Number);
  return { kind, from, to, year, month, day };
}

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
