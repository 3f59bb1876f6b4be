import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import { workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import { workingCalendar } from '@lianxi/plan/calendars/working-calendar';
import type { Act, Evidence, ObservedMilestone, ObservedTask } from '../oracle/evidence';

/** A milestone's way through a rehearsal, as its bureaus wrote it down. */
export interface Course {
  readonly task: ObservedTask;
  readonly milestone: ObservedMilestone;
  /** What was done about it and answered with yes, in order. */
  readonly acts: readonly Act[];
  /** Of the last submission. */
  readonly achievedOn?: LocalDate | undefined;
  readonly firstReportedAt?: Instant | undefined;
  readonly struckOffAt?: Instant | undefined;
}

/** All milestones with what was done about them, in the order of the plan. */
export function coursesOf({ acts, observed }: Evidence): Course[] {
  return observed.tasks.flatMap((task) => task.milestones.map((milestone) => {
    const own = acts.filter((act) => act.task === task.id && 'milestone' in act && act.milestone === milestone.key && act.outcome.kind === 'acknowledged');
    const submissions = own.flatMap((act) => (act.kind === 'submit' ? [act] : []));
    return {
      task, milestone, acts: own,
      achievedOn: submissions.at(-1)?.achievedOn,
      firstReportedAt: submissions[0]?.at,
      struckOffAt: own.find(({ kind }) => kind === 'strikeOff')?.at,
    };
  }));
}

/** A date, or an instant. */
export type DayOrInstant = Instant;

/** Counts working days by the evidence's own calendar: how many lie after one instant or date up to another, none when it is earlier. */
export function dayCounter({ calendar }: Evidence): (from: DayOrInstant, to: DayOrInstant) => number {
  const working = workingCalendar(calendar);
  const date = (moment: DayOrInstant): LocalDate => (moment.length > 10 ? shanghaiDate(moment) : moment);
  return (from, to) => Math.max(0, workingDaysBetween(working, date(from), date(to)) ?? 0);
}

/** How many working days after its report-by day a milestone was first reported, or is still not. */
export function daysLate({ milestone, firstReportedAt }: Course, evidence: Evidence): number {
  return milestone.reportBy === undefined ? 0 : dayCounter(evidence)(milestone.reportBy, firstReportedAt ?? evidence.span.stoodAt);
}
