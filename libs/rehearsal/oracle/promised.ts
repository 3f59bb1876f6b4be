import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Measure, Responsibility } from '@lianxi/plan/schema/measure';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { WorkedDays } from './days';

/** A task as the plan and the calendar demand it. */
export interface PromisedTask {
  readonly measure: number;
  /** Who signs and contributes, in the order printed. A class of bodies such as 各采购单位 can do neither and is left out. */
  readonly bureaus: readonly BureauId[];
  /** The classes of bodies that are named beside them. */
  readonly classes: readonly BureauId[];
  /** 汇总单位: the first lead, or, where none leads, the first named. */
  readonly coordinator: BureauId;
  /** 暂定: the plan prints several leads, or none. */
  readonly provisional: boolean;
  readonly milestones: readonly PromisedMilestone[];
}

/** A checkpoint. Where the calendar of either date is awaited it has neither, and nobody is reminded of it. */
export interface PromisedMilestone {
  readonly key: string;
  readonly year: number;
  readonly dates?: { readonly dueOn: LocalDate; readonly reportBy: LocalDate } | undefined;
}

/** One task a measure. */
export function promisedTasks(plan: Plan, days: WorkedDays): PromisedTask[] {
  return plan.measures.map((measure) => {
    const isClass = ({ bureau }: Responsibility): boolean => plan.groups.some(({ id }) => id === bureau);
    const named = measure.responsibilities.filter((one) => !isClass(one));
    const leads = named.filter(({ duty }) => duty === 'lead');
    const first = leads[0] ?? named[0];
    if (!first) throw new Error(`Measure ${measure.number} names nobody: such a plan cannot be run`);
    return {
      measure: measure.number,
      bureaus: named.map(({ bureau }) => bureau),
      classes: measure.responsibilities.filter(isClass).map(({ bureau }) => bureau),
      coordinator: first.bureau,
      provisional: leads.length !== 1,
      milestones: checkpoints(plan, measure).map(({ key, year }) => ({ key, year, dates: datesOf(plan, year, days) })),
    };
  });
}

/** A checkpoint for each year of each deliverable; a measure without deliverables has one in each of the standing years. */
function checkpoints(plan: Plan, measure: Measure): { key: string; year: number }[] {
  const found: { key: string; year: number }[] = [];
  for (const row of plan.annex.rows) {
    if (row.measure !== measure.number) continue;
    for (const { number, window } of row.deliverables) {
      for (let year = window.from; year <= window.to; year += 1) found.push({ key: `d${number}-${year}`, year });
    }
  }
  if (found.length > 0) return found;
  const { from, to } = plan.deadlineRule.standingYears;
  for (let year = from; year <= to; year += 1) found.push({ key: `y-${year}`, year });
  return found;
}

/** Due on the last working day of its year, to be reported (报送) so many working days later. */
function datesOf({ deadlineRule }: Plan, year: number, days: WorkedDays): PromisedMilestone['dates'] {
  const dueOn = days.lastOf(year);
  const reportBy = dueOn && days.after(dueOn, deadlineRule.reportWithin);
  return dueOn && reportBy ? { dueOn, reportBy } : undefined;
}
