import type { Figure, Target } from '@lianxi/domain/task/figures';
import { figuresOf, isReached } from '@lianxi/domain/task/figures';
import type { Milestone } from '@lianxi/domain/task/task';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { z } from 'zod';

/** A target of the plan that a milestone reports on, and what its submission says of it. */
export interface TargetAnswer extends Omit<Target, 'values'> {
  values: readonly number[];
  /** Absent while nothing is submitted. */
  figure?: (Omit<Figure, 'target' | 'unit'> & { reached: boolean }) | undefined;
}

export const targetAnswer = z.object({
  id: z.string().meta({ description: 'Its id in the plan', example: 'T1' }),
  text: z.string().meta({ description: 'The words of the plan' }),
  kind: z.enum(['count', 'count-range', 'ratio-min']),
  values: z.array(z.number()).meta({ description: 'One number, or the least and the most of a range' }),
  unit: z.string(),
  figure: z.object({ value: z.number(), on: z.string().meta({ description: 'The day it stood so' }), reached: z.boolean() }).optional().meta({ description: '指标完成值, as submitted' }),
}).meta({ id: 'Target', description: 'A target of the plan (量化指标), and what the submission says of it' }) satisfies z.ZodType<TargetAnswer>;

/** A milestone's targets, each with its figure; undefined where it has none. */
export function targetAnswersOf({ targets, submission }: Pick<Milestone, 'targets' | 'submission'>): TargetAnswer[] | undefined {
  return targets && figuresOf({ targets }, submission?.figures).map(({ target, figure }) => (
    { ...target, figure: figure && { value: figure.value, on: figure.on, reached: isReached(target, figure) } }));
}

/** Each target against its figure in a line, for papers and sheets: `建设2家省级绿色企业技术中心：2家（2022-12-20，达到目标2家）`. */
export function figureLines({ targets, submission }: Pick<Milestone, 'targets' | 'submission'>, language: Language): string[] {
  return figuresOf({ targets }, submission?.figures).map(({ target, figure }) => {
    const aim = `${target.kind === 'ratio-min' ? '≥' : ''}${target.values.join('–')}${target.unit}`;
    if (!figure) return say(language, 'figure.missing', { target: target.text, aim });
    return say(language, isReached(target, figure) ? 'figure.reached' : 'figure.short', { target: target.text, aim, value: `${figure.value}${figure.unit}`, on: figure.on });
  });
}
