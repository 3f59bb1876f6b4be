import type { Evidence, ObservedReminder, StepKind } from '../oracle/evidence';
import type { Course } from './course';
import { coursesOf, daysLate } from './course';

/** How often the ladder spoke, by kind. */
export type Spoken = Readonly<Record<StepKind, number>>;

/** What became of some milestones (台账). */
export interface Account {
  readonly milestones: number;
  readonly struckOff: number;
  /** Reported, with an achievement on or before the due day. */
  readonly inTime: number;
  readonly achievedLate: number;
  readonly reportedLate: number;
  /** Never reported while the rehearsal lasted, though its report was due. */
  readonly unreported: number;
  /** Working days after the report-by days, all together. */
  readonly daysLate: number;
  readonly returns: number;
  readonly spoken: Spoken;
}

/** The account of one measure. */
export interface MeasureAccount extends Account {
  readonly measure: number;
  readonly coordinator: string;
  readonly concluded: boolean;
}

/** 台账 by measure, in the order of the plan. */
export function accountsByMeasure(evidence: Evidence): MeasureAccount[] {
  const courses = coursesOf(evidence);
  return evidence.observed.tasks.map((task) => ({
    measure: task.measure,
    coordinator: task.coordinator.bureau,
    concluded: task.concludedAt !== undefined,
    ...accountOf(evidence, courses.filter((course) => course.task === task), evidence.observed.reminders.filter(({ task: id }) => id === task.id)),
  }));
}

/** The account of everything. */
export function accountOfAll(evidence: Evidence): Account {
  return accountOf(evidence, coursesOf(evidence), evidence.observed.reminders);
}

function accountOf(evidence: Evidence, courses: readonly Course[], reminders: readonly ObservedReminder[]): Account {
  const late = courses.map((course) => daysLate(course, evidence));
  const count = (is: (course: Course) => boolean): number => courses.filter(is).length;
  const isLate = ({ milestone, achievedOn }: Course): boolean => achievedOn !== undefined && milestone.dueOn !== undefined && achievedOn > milestone.dueOn;
  return {
    milestones: courses.length,
    struckOff: count(({ milestone }) => milestone.phase === 'struck-off'),
    inTime: count((course) => course.achievedOn !== undefined && !isLate(course)),
    achievedLate: count(isLate),
    reportedLate: courses.filter(({ firstReportedAt }, place) => firstReportedAt !== undefined && (late[place] ?? 0) > 0).length,
    unreported: courses.filter(({ firstReportedAt }, place) => firstReportedAt === undefined && (late[place] ?? 0) > 0).length,
    daysLate: late.reduce((sum, days) => sum + days, 0),
    returns: courses.reduce((sum, { acts }) => sum + acts.filter(({ kind }) => kind === 'giveBack').length, 0),
    spoken: spoken(reminders),
  };
}

/** Counts steps that were carried out. */
export function spoken(reminders: readonly ObservedReminder[]): Spoken {
  const of = (kind: StepKind): number => reminders.filter((step) => step.kind === kind && step.state === 'carried-out').length;
  return { remindReceipt: of('remindReceipt'), remind: of('remind'), urge: of('urge'), supervise: of('supervise'), putOnAgenda: of('putOnAgenda'), countersignLimit: of('countersignLimit') };
}
