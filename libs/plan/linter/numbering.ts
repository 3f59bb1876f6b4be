import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

type Named = readonly [path: string, value: string | number];

/** Nothing bears the number or id of another: a duplicate would be lost without a word. */
export function numbering(plan: Plan): PlanError[] {
  return [
    duplicates(plan.sections.map(({ number }, i): Named => [jsonPath('sections', i, 'number'), number]), 'duplicate-number'),
    duplicates(plan.measures.map(({ number }, i): Named => [jsonPath('measures', i, 'number'), number]), 'duplicate-number'),
    duplicates(plan.annex.rows.map(({ number }, i): Named => [jsonPath('annex', 'rows', i, 'number'), number]), 'duplicate-number'),
    duplicates(plan.annex.rows.map(({ measure }, i): Named => [jsonPath('annex', 'rows', i, 'measure'), measure]), 'duplicate-number'),
    duplicates(plan.annex.rows.flatMap(({ deliverables }, i) => (
      deliverables.map(({ number }, j): Named => [jsonPath('annex', 'rows', i, 'deliverables', j, 'number'), number])
    )), 'duplicate-number'),
    duplicates([...ids(plan, 'bureaus'), ...ids(plan, 'groups')], 'duplicate-id'),
    duplicates([...ids(plan, 'targets'), ...ids(plan, 'rules')], 'duplicate-id'),
    duplicates(ids(plan, 'conventions'), 'duplicate-id'),
    duplicates(ids(plan, 'irregularities'), 'duplicate-id'),
    duplicates(ids(plan, 'openQuestions'), 'duplicate-id'),
  ].flat();
}

type Identified = 'bureaus' | 'groups' | 'targets' | 'rules' | 'conventions' | 'irregularities' | 'openQuestions';

function ids(plan: Plan, list: Identified): Named[] {
  return plan[list].map(({ id }, index): Named => [jsonPath(list, index, 'id'), id]);
}

function duplicates(named: readonly Named[], rule: string): PlanError[] {
  const seen = new Set<string | number>();
  return named.flatMap(([path, value]) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path, value, rule, message: { zh: `“${value}”重复`, en: `The number or id '${value}' is used twice` } }];
  });
}
