import type { WorkingCalendar } from '@lianxi/domain/calendar/calendar';
import { addWorkingDays, lastWorkingDayOfYear } from '@lianxi/domain/calendar/working-days';
import type { MilestoneBrief } from '@lianxi/domain/task/brief';
import type { Target } from '@lianxi/domain/task/figures';
import type { Deliverable, Window } from '../schema/annex';
import type { Measure } from '../schema/measure';
import type { Plan } from '../schema/plan';

/** What the annex promises for a measure; nothing when its row or cell is lost. */
function deliverablesOf(plan: Plan, { number }: Measure): Deliverable[] {
  return plan.annex.rows.filter(({ measure }) => measure === number).flatMap(({ deliverables }) => deliverables);
}

/** Without a deliverable a measure is standing work: its yearly checkpoints come from the rule, not from the plan. */
export function isStanding(plan: Plan, measure: Measure): boolean {
  return deliverablesOf(plan, measure).length === 0;
}

/** The checkpoints (节点) of a measure, by the plan's deadline rule, not yet dated. */
export function milestonesOf(plan: Plan, measure: Measure): MilestoneBrief[] {
  if (isStanding(plan, measure)) {
    return yearsOf(plan.deadlineRule.standingYears).map((year) => (
      { key: `y-${year}`, basis: 'standing-rule', text: `${year}年度推进情况（依规则设节点，方案未载）`, year }
    ));
  }
  return deliverablesOf(plan, measure).flatMap(({ number, text, window }) => yearsOf(window).map((year): MilestoneBrief => {
    const targets = targetsOf(plan, measure, number, year);
    return { key: `d${number}-${year}`, basis: 'deliverable', text, year, ...(targets.length > 0 && { targets }) };
  }));
}

/** The measure's targets that are reported with a deliverable's milestone of a year. */
function targetsOf(plan: Plan, measure: Measure, deliverable: number, year: number): Target[] {
  return plan.targets
    .filter(({ measure: of, reportWith }) => of === measure.number && reportWith?.deliverable === deliverable && reportWith.year === year)
    .map(({ id, quote: text, kind, values, unit }) => ({ id, text, kind, values, unit }));
}

/**
 * The same checkpoint with its days. Where an official calendar is awaited for either, it has neither: the ladder counts from both,
 * and half a deadline would be shown but never reminded of.
 */
export function dated(milestone: MilestoneBrief, plan: Plan, calendar: WorkingCalendar): MilestoneBrief {
  const dueOn = lastWorkingDayOfYear(calendar, milestone.year);
  const reportBy = dueOn && addWorkingDays(calendar, dueOn, plan.deadlineRule.reportWithin);
  return dueOn === undefined || reportBy === undefined ? milestone : { ...milestone, dueOn, reportBy };
}

function yearsOf({ from, to }: Window): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
