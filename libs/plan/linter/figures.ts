import type { Plan } from '../schema/plan';
import type { PolicyRule, Target } from '../schema/target';
import type { PlanError } from './finding';
import { jsonPath } from './finding';
import { numbersIn } from './readings';

/** Targets and rules quote the text of their measure, and their numbers stand in the quote. */
export function figures(plan: Plan): PlanError[] {
  return [
    ...plan.targets.flatMap((figure, index) => [...check(plan, figure, ['targets', index]), ...unreported(plan, figure, index)]),
    ...plan.rules.flatMap((figure, index) => check(plan, figure, ['rules', index])),
  ];
}

/** What a target is reported with is a deliverable of its measure, in a year of its window, and it is said why. */
function unreported(plan: Plan, { measure, reportWith, from }: Target, index: number): PlanError[] {
  if (reportWith === undefined && from.reportWith === undefined) return [];
  const deliverable = plan.annex.rows.filter((row) => row.measure === measure).flatMap(({ deliverables }) => deliverables).find(({ number }) => number === reportWith?.deliverable);
  const fits = reportWith && deliverable && from.reportWith && reportWith.year >= deliverable.window.from && reportWith.year <= deliverable.window.to;
  return fits ? [] : [{
    path: jsonPath('targets', index, 'reportWith'), value: reportWith ?? null, rule: 'target-without-milestone',
    message: { zh: `措施${measure}没有这样的成果节点，或者未写明出处`, en: `Measure ${measure} has no such milestone of a deliverable, or it is not said where this comes from` },
  }];
}

function check(plan: Plan, figure: Target | PolicyRule, at: readonly [string, number]): PlanError[] {
  const { quote, conditions } = figure;
  const text = plan.measures.find(({ number }) => number === figure.measure)?.text;
  const printed = numbersIn(quote);
  const values = [...figure.values, ...conditions.flatMap((condition) => condition.values)];
  return [
    ...(text === undefined || text.includes(quote) ? [] : [{
      path: jsonPath(...at, 'quote'), value: quote, rule: 'quote-elsewhere',
      message: { zh: `措施${figure.measure}的条文中没有这句话`, en: `The text of measure ${figure.measure} does not contain the quote` },
    }]),
    ...values.filter((value) => !printed.includes(value)).map((value) => ({
      path: jsonPath(...at, 'values'), value, rule: 'figure-not-quoted',
      message: { zh: `引文中没有数值${value}`, en: `The quote does not contain the number ${value}` },
    })),
  ];
}
