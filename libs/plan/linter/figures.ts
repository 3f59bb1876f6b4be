import type { Plan } from '../schema/plan';
import type { PolicyRule, Target } from '../schema/target';
import type { PlanError } from './finding';
import { jsonPath } from './finding';
import { numbersIn } from './readings';

/** Targets and rules quote the text of their measure, and their numbers stand in the quote. */
export function figures(plan: Plan): PlanError[] {
  return [
    ...plan.targets.flatMap((figure, index) => check(plan, figure, ['targets', index])),
    ...plan.rules.flatMap((figure, index) => check(plan, figure, ['rules', index])),
  ];
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
