import type { Window } from '../schema/annex';
import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** A window ends in the year it starts or later. */
export function windows(plan: Plan): PlanError[] {
  return [
    ...plan.annex.rows.flatMap(({ deliverables }, i) => deliverables.flatMap(({ window }, j) => (
      reversed(window, jsonPath('annex', 'rows', i, 'deliverables', j, 'window'))
    ))),
    ...reversed(plan.deadlineRule.standingYears, jsonPath('deadlineRule', 'standingYears')),
  ];
}

function reversed(window: Window, path: string): PlanError[] {
  return window.from <= window.to ? [] : [{
    path, value: window, rule: 'window-reversed',
    message: { zh: `窗口在开始（${window.from}年）之前结束（${window.to}年）`, en: `The window ends (${window.to}) before it starts (${window.from})` },
  }];
}
