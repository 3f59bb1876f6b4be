import type { LocalDate } from '../calendar/time';
import { refuse } from '../refusal';
import type { MilestoneBrief } from './brief';
import type { TaskRefusal } from './refusals';

/** A target (量化指标) as the plan words it: so many, from so many to so many, or at least a share. It is reported with one milestone. */
export interface Target {
  /** Id in the plan, such as `T1`. */
  readonly id: string;
  /** The words of the plan. */
  readonly text: string;
  readonly kind: 'count' | 'count-range' | 'ratio-min';
  /** One number, or the least and the most of a range. */
  readonly values: readonly number[];
  readonly unit: string;
}

/** What was reached of a target by a day (指标完成值). */
export interface Figure {
  readonly target: string;
  readonly value: number;
  readonly unit: string;
  readonly on: LocalDate;
}

/** Whether a value reaches its target: as many as asked for, or the least of them. */
export const isReached = ({ values: [least = 0] }: Target, { value }: Figure): boolean => value >= least;

/** A target, and what was reported of it. */
export function figuresOf({ targets = [] }: { readonly targets?: readonly Target[] | undefined }, figures: readonly Figure[] = []): readonly { readonly target: Target; readonly figure: Figure | undefined }[] {
  return targets.map((target) => ({ target, figure: figures.find((one) => one.target === target.id) }));
}

/** Why a submission with these figures cannot stand: one for each target of its milestone, in the plan's unit, as it stood on a day that has come. A figure may fall short; that is shown, not refused. */
export function unfitFigures(milestone: Pick<MilestoneBrief, 'key' | 'targets'>, figures: readonly Figure[], today: LocalDate): TaskRefusal | undefined {
  const { key, targets = [] } = milestone;
  for (const figure of figures) {
    const target = targets.find(({ id }) => id === figure.target);
    const no = target ? unfit(target, figure, today) : refuse('figure-unknown', { milestone: key, target: figure.target }, 'figures');
    if (no) return no;
  }
  const missing = figuresOf(milestone, figures).filter(({ figure }) => figure === undefined);
  return missing.length === 0 ? undefined : refuse('figures-missing', { milestone: key, targets: missing.map(({ target: { id, text, unit } }) => `${id} “${text}”（${unit}）`).join('；') }, 'figures');
}

function unfit({ id, text, kind, unit }: Target, { value, unit: given, on }: Figure, today: LocalDate): TaskRefusal | undefined {
  if (given !== unit) return refuse('figure-unit-differs', { target: `${id} “${text}”`, unit, given }, 'figures');
  if (on > today) return refuse('figure-in-the-future', { target: id, on, today }, 'figures');
  const fits = kind === 'ratio-min' && unit === '%' ? value <= 100 : kind === 'ratio-min' || Number.isInteger(value);
  return fits ? undefined : refuse('figure-not-possible', { target: `${id} “${text}”`, value: `${value}${unit}` }, 'figures');
}
