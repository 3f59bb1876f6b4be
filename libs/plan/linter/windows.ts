import type { Window } from '../schema/annex';
import type { Plan } from '../schema/plan';
import type { PlanError } from './finding';
import { jsonPath } from './finding';

/** No plan (规划) looks further ahead; a longer window is a typing error that would make a milestone of every year. */
const mostYears = 20;

/** A window ends in the year it starts or later, and not out of sight. */
export function windows(plan: Plan): PlanError[] {
  return [
    ...plan.annex.rows.flatMap(({ deliverables }, i) => deliverables.flatMap(({ window }, j) => (
      misshapen(window, jsonPath('annex', 'rows', i, 'deliverables', j, 'window'))
    ))),
    ...misshapen(plan.deadlineRule.standingYears, jsonPath('deadlineRule', 'standingYears')),
  ];
}

function misshapen(window: Window, path: string): PlanError[] {
  const { from, to } = window;
  if (to < from) return [{ path, value: window, rule: 'window-reversed', message: { zh: `窗口在开始（${from}年）之前结束（${to}年）`, en: `The window ends (${to}) before it starts (${from})` } }];
  if (to - from < mostYears) return [];
  return [{ path, value: window, rule: 'window-too-long', message: { zh: `窗口（${from}年至${to}年）超过${mostYears}年`, en: `The window (${from} to ${to}) is longer than ${mostYears} years` } }];
}
