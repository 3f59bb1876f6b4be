import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { dayOf } from './days';
import type { WorkedDays } from './days';
import type { StepKind } from './evidence';

/** The mornings on which something is demanded about a milestone if nobody acts. */
export interface Ladder {
  /** By how many working days before the due date. */
  readonly remind: ReadonlyMap<number, LocalDate>;
  /** The first urging; it is repeated until supervision. */
  readonly urge: LocalDate;
  readonly supervise: LocalDate;
  readonly agenda: LocalDate;
}

/** What a morning demands: a step, its rung as the key names it, and the rule in words. */
export interface Rung {
  readonly kind: StepKind;
  readonly rung: string;
  readonly rule: { readonly zh: string; readonly en: string };
}

interface Dates {
  readonly dueOn: LocalDate;
  readonly reportBy: LocalDate;
}

/**
 * The ladder of a milestone that is open from a day on: because the task was opened, or because a submission was returned.
 *
 * For due 2020-12-31 and report by 2021-01-08: reminders 12-17, 12-28 and 12-31; urging 01-11; supervision 01-22; agenda 02-05.
 * A day that has passed by then demands nothing any more. Once the report is overdue, urging comes on the next working day; supervision
 * keeps its day, unless urging would not come before it: then it keeps its distance from the urging, as in the plain ladder.
 */
export function ladderFrom(openOn: LocalDate, { dueOn, reportBy }: Dates, policy: Policy, days: WorkedDays): Ladder | undefined {
  const remind = new Map<number, LocalDate>();
  for (const before of policy.remindBefore) {
    const day = days.before(dueOn, before);
    if (day) remind.set(before, day);
  }
  const urge = days.after(openOn > reportBy ? openOn : reportBy, 1);
  const supervise = days.after(reportBy, policy.superviseAfter);
  if (!urge || !supervise) return undefined;
  return supervise > urge ? top(remind, urge, supervise, policy, days) : climbingFrom(urge, remind, policy, days);
}

/**
 * The ladder once the last contribution came in after the report was due: the coordinator could not report before, so it has the
 * interval of an urge (contribution 2021-01-13, urge 01-20), and supervision and agenda follow at their plain distance (02-02, 02-20).
 */
export function ladderAfterLastContribution(cameOn: LocalDate, policy: Policy, days: WorkedDays): Ladder | undefined {
  const urge = days.after(cameOn, policy.urge.every);
  return urge === undefined ? undefined : climbingFrom(urge, new Map(), policy, days);
}

/** The plain ladder urges one working day after `reportBy` and counts supervision from `reportBy`: so does this one from the day before its urging. */
function climbingFrom(urge: LocalDate, remind: Ladder['remind'], policy: Policy, days: WorkedDays): Ladder | undefined {
  const dayBefore = days.before(urge, 1);
  const supervise = dayBefore === undefined ? undefined : days.after(dayBefore, policy.superviseAfter);
  return supervise === undefined ? undefined : top(remind, urge, supervise, policy, days);
}

function top(remind: Ladder['remind'], urge: LocalDate, supervise: LocalDate, policy: Policy, days: WorkedDays): Ladder | undefined {
  const agenda = days.after(supervise, policy.agendaAfter);
  return agenda === undefined ? undefined : { remind, urge, supervise, agenda };
}

/** What the ladder demands on the morning of a day. */
export function demandedOn(day: LocalDate, { remind, urge, supervise, agenda }: Ladder, policy: Policy, days: WorkedDays): Rung[] {
  const demanded: Rung[] = [];
  for (const [before, on] of remind) {
    if (on === day) demanded.push({ kind: 'remind', rung: `remind${before}`, rule: { zh: `到期前${before}个工作日提醒`, en: `remind ${before} working days before it is due` } });
  }
  if (urge <= day && day < supervise && days.workedBetween(urge, day) % policy.urge.every === 0) {
    demanded.push({ kind: 'urge', rung: 'urge', rule: { zh: `自${urge}起催办，每${policy.urge.every}个工作日一次，至提请督办为止`, en: `urge from ${urge} on, every ${policy.urge.every} working days until supervision` } });
  }
  if (day === supervise) demanded.push({ kind: 'supervise', rung: 'supervise', rule: { zh: `${supervise}提请督办`, en: `put to the inspection office on ${supervise}` } });
  if (day === agenda) demanded.push({ kind: 'putOnAgenda', rung: 'agenda', rule: { zh: `提请督办后${policy.agendaAfter}个工作日提请上会`, en: `put on the agenda ${policy.agendaAfter} working days after supervision` } });
  return demanded;
}

/** The mornings on which a bureau that has not signed is reminded to: the first after so many working days, then at the interval. */
export function receiptDemandedOn(day: LocalDate, openedAt: string, policy: Policy, days: WorkedDays): Rung | undefined {
  const { within, every } = policy.receipt;
  const first = days.after(dayOf(openedAt), within + 1);
  if (!first || day < first || days.workedBetween(first, day) % every !== 0) return undefined;
  return { kind: 'remindReceipt', rung: 'remind-receipt', rule: { zh: `${within}个工作日内签收，逾期自${first}起每${every}个工作日提醒`, en: `sign within ${within} working days; from ${first} on reminded every ${every}` } };
}
