import type { ApprovalStep } from '@lianxi/domain/approval/chain';
import { plainChain } from '@lianxi/domain/approval/chain';
import type { Instant } from '@lianxi/domain/calendar/time';
import { addWorkingDays } from '@lianxi/domain/calendar/working-days';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import { workingCalendar } from '@lianxi/plan/calendars/working-calendar';
import type { Evidence } from '../oracle/evidence';
import type { Course, DayOrInstant } from './course';
import { coursesOf, dayCounter } from './course';

/** Somebody waited for somebody, once. */
export interface Wait {
  readonly who: string;
  readonly forWhom: string;
  readonly what: 'receipt' | 'contribution' | 'submission' | 'sign-off' | 'review' | 'strike-off';
  readonly measure: number;
  readonly milestone?: string | undefined;
  /** Working days. */
  readonly days: number;
}

interface Stretch {
  readonly from: DayOrInstant;
  readonly to: DayOrInstant;
}

/**
 * Who waited for whom, in working days, by the bureaus' own log. Before its time is up nobody waits for anything: a receipt counts from
 * the days the policy gives for it, a contribution from the due day, a report from its own day or the last contribution.
 */
export function waitsOf(evidence: Evidence): Wait[] {
  const count = dayCounter(evidence);
  const timed = (wait: Omit<Wait, 'days'>, { from, to }: Stretch): Wait[] => {
    const days = count(from, to);
    return days > 0 ? [{ ...wait, days }] : [];
  };
  return [...receiptWaits(evidence, timed), ...coursesOf(evidence).flatMap((course) => milestoneWaits(course, evidence, timed))];
}

type Timed = (wait: Omit<Wait, 'days'>, stretch: Stretch) => Wait[];

function receiptWaits({ acts, observed, policy, calendar, span }: Evidence, timed: Timed): Wait[] {
  const due = addWorkingDays(workingCalendar(calendar), shanghaiDate(span.from), policy.receipt.within);
  if (due === undefined) return [];
  return observed.tasks.flatMap(({ id, measure, parts }) => parts.filter(({ receipt }) => receipt !== undefined).flatMap(({ bureau }) => {
    const signed = acts.find((act) => act.task === id && act.kind === 'acknowledge' && act.bureau === bureau && act.outcome.kind === 'acknowledged');
    return timed({ who: officeBureau, forWhom: bureau, what: 'receipt', measure }, { from: due, to: signed?.at ?? span.stoodAt });
  }));
}

function milestoneWaits({ task, milestone, acts }: Course, { span: { stoodAt }, policy }: Evidence, timed: Timed): Wait[] {
  const { dueOn, reportBy, key } = milestone;
  if (dueOn === undefined || reportBy === undefined) return [];
  const coordinator = task.coordinator.bureau;
  const chain = policy.approval.chain ?? plainChain;
  const place = { measure: task.measure, milestone: key };
  // Once a milestone is reported nobody waits for a contribution any more, such as that of a body which reported it and then ceased to coordinate.
  const reported = acts.find(({ kind }) => kind === 'submit')?.at;
  const filed = (bureau: string): Instant | undefined => acts.find((act) => act.kind === 'contribute' && act.bureau === bureau)?.at ?? (reported === undefined ? stoodAt : undefined);
  const asked = milestone.contributions.map(({ bureau }) => bureau).filter((bureau) => bureau !== coordinator);
  const waits = asked.flatMap((bureau) => timed({ ...place, who: coordinator, forWhom: bureau, what: 'contribution' }, { from: dueOn, to: filed(bureau) ?? reported ?? stoodAt }));
  // From act to act: each ends a wait and begins the next one.
  let [since, awaited] = [[reportBy, ...asked.flatMap((bureau) => filed(bureau) ?? []).map(shanghaiDate)].sort().at(-1) ?? reportBy, 'submission' as Wait['what'] | undefined];
  const end = (to: Instant): void => { if (awaited) waits.push(...timed({ ...place, ...partiesTo(awaited, coordinator), what: awaited }, { from: since, to })); };
  for (const { kind, at } of acts) {
    const next = follows(kind, chain);
    if (next === 'nothing') continue;
    end(at);
    [since, awaited] = [at, next];
  }
  end(stoodAt);
  return waits;
}

/** What a milestone waits for after an act. */
function follows(kind: Course['acts'][number]['kind'], chain: readonly ApprovalStep[]): Wait['what'] | undefined | 'nothing' {
  switch (kind) {
    case 'submit': return 'sign-off';
    case 'approve': return chain.includes('review') ? 'review' : 'strike-off';
    case 'review': return 'strike-off';
    case 'giveBack': return 'submission';
    case 'strikeOff': return undefined;
    default: return 'nothing';
  }
}

function partiesTo(what: Wait['what'], coordinator: string): Pick<Wait, 'who' | 'forWhom'> {
  if (what === 'submission') return { who: officeBureau, forWhom: coordinator };
  return { who: coordinator, forWhom: what === 'review' || what === 'strike-off' ? officeBureau : coordinator };
}
