import type { WorkingCalendar } from '../calendar/calendar';
import { shanghaiDate, shanghaiInstant } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';
import { addMilliseconds } from '../calendar/time';
import { addWorkingDays, nextWorkingDay } from '../calendar/working-days';
import type { BureauId } from '../organisation/bureau';
import type { Policy } from './policy';
import type { Rung, StepKind } from './rung';
import { milestoneSubject, partSubject, seriesOf } from './rung';

/** What planning needs to know; `occurrences` are the highest ones already used, by series. */
export interface LadderContext {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** How long before the hour of a morning the task's steps run. */
  readonly leadMs: number;
  readonly occurrences: Readonly<Record<string, number>>;
}

/** A milestone's dates, as far as the ladder looks at them. */
export interface Due {
  readonly key: string;
  readonly dueVersion: number;
  readonly dueOn?: LocalDate;
  readonly reportBy?: LocalDate;
}

/** The instant on a day's morning at which a task's steps run: shortly before the notices go out. */
export function stepInstant(date: LocalDate, { policy, leadMs }: Pick<LadderContext, 'policy' | 'leadMs'>): Instant {
  return addMilliseconds(shanghaiInstant(date, policy.morning.at), -leadMs);
}

/** The first reminder to sign (签收) of each bureau: the day after the days it has. */
export function planReceipts(bureaus: readonly BureauId[], context: LadderContext): Rung[] {
  const { calendar, policy, now } = context;
  const date = addWorkingDays(calendar, shanghaiDate(now), policy.receipt.within + 1);
  return bureaus.flatMap((bureau) => rungOn(date, 'remindReceipt', partSubject(bureau), 1, 'remind-receipt', context));
}

/**
 * The rungs of one milestone that are still ahead: on opening all of them, after a return the rest. Where `reportBy` has passed,
 * urging starts on the next working day; supervision stays on its day as long as that comes after the urge, else it keeps its
 * distance from it.
 * Empty while the milestone is undated.
 */
export function planMilestone(due: Due, context: LadderContext): Rung[] {
  const { calendar, policy, now } = context;
  const { dueOn, reportBy } = due;
  if (dueOn === undefined || reportBy === undefined) return [];
  const today = shanghaiDate(now);
  const reminders = policy.remindBefore.flatMap((days) =>
    milestoneRung(due, addWorkingDays(calendar, dueOn, -days), 'remind', `remind${days}`, context));
  const urgeOn = nextWorkingDay(calendar, today > reportBy ? today : reportBy);
  return [...reminders, ...planUrging(due, urgeOn, superviseDate(reportBy, urgeOn, context), context)];
}

/**
 * The rungs for a coordinator whose last contribution came in only after the report was due. It could not report before, so it has
 * the interval of an urge, and the ladder begins for it from there.
 */
export function planAfterLateContribution(due: Due, context: LadderContext): Rung[] {
  const { calendar, policy, now } = context;
  const urgeOn = addWorkingDays(calendar, shanghaiDate(now), policy.urge.every);
  return planUrging(due, urgeOn, urgeOn && addWorkingDays(calendar, urgeOn, policy.superviseAfter - 1), context);
}

/** 催办, 提请督办 and 提请上会, from the day of the first urge and the day of supervision. */
function planUrging(due: Due, urgeOn: LocalDate | undefined, superviseOn: LocalDate | undefined, context: LadderContext): Rung[] {
  const agendaOn = superviseOn && addWorkingDays(context.calendar, superviseOn, context.policy.agendaAfter);
  return [
    ...milestoneRung(due, urgeOn, 'urge', 'urge', context),
    ...milestoneRung(due, superviseOn, 'supervise', 'supervise', context),
    ...milestoneRung(due, agendaOn, 'putOnAgenda', 'agenda', context),
  ];
}

function milestoneRung(due: Due, date: LocalDate | undefined, kind: StepKind, rung: string, context: LadderContext): Rung[] {
  return rungOn(date, kind, milestoneSubject(due.key), due.dueVersion, rung, context);
}

/** The day for 提请督办: so many working days after `reportBy`, or, where urging starts only now, as long after the first urge. */
function superviseDate(reportBy: LocalDate, urgeOn: LocalDate | undefined, { calendar, policy }: LadderContext): LocalDate | undefined {
  const planned = addWorkingDays(calendar, reportBy, policy.superviseAfter);
  if (planned === undefined || urgeOn === undefined || planned > urgeOn) return planned;
  return addWorkingDays(calendar, urgeOn, policy.superviseAfter - 1);
}

/** One rung of a day as the next occurrence of its series; none where the calendar does not reach or the instant is not ahead. */
function rungOn(
  date: LocalDate | undefined,
  kind: StepKind,
  subject: string,
  dueVersion: number,
  rung: string,
  context: LadderContext,
): Rung[] {
  if (date === undefined) return [];
  const at = stepInstant(date, context);
  if (at <= context.now) return [];
  const series = seriesOf(subject, dueVersion, rung);
  return [{ key: `${series}:${(context.occurrences[series] ?? 0) + 1}`, kind, at }];
}
