import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { LocalDate } from '@lianxi/domain/calendar/time';
import { workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import type { Rung, RungKey, StepKind } from '@lianxi/domain/escalation/rung';
import { milestoneOfKey, parseRungKey } from '@lianxi/domain/escalation/rung';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { Sentence } from '../http/answers';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { Why } from './reminders.answers';
import { limitFacts, limitOf } from './why-countersign';

/** Why a rung stands where it stands: counted again from the dates it was planned by, the calendar and the policy. */
export function whyOf(rung: Rung, state: TaskState, ground: ProgrammeGround, plan: Plan): Why {
  const key = parseRungKey(rung.key);
  const subject = key?.subject ?? { milestone: '' };
  const milestone = asPlanned(state.milestones[milestoneOfKey(rung.key) ?? ''], key);
  const { measure, heading } = state.brief;
  const facts = { measure, occurrence: key?.occurrence ?? 1, ...policyFacts(rung.kind, ground) };
  const bureaus = 'bureau' in subject ? nameOf(state.brief, subject.bureau, rung.at) : undefined;
  const limit = rung.kind === 'countersignLimit' ? limitFacts(rung, state) : {};
  const counted = countedDays(rung, state, milestone, ground);
  return {
    rung: key?.rung ?? rung.kind,
    occurrence: facts.occurrence,
    ...(counted ? { counted } : {}),
    clause: { measure, heading, responsible: plan.measures.find(({ number }) => number === measure)?.clause ?? '' },
    sentence: sentences(rung.kind, milestone, { ...facts, bureaus, ...limit, from: shanghaiDate(state.openedAt), ...(counted ? { counted: Math.abs(counted.workingDays) } : {}) }),
  };
}

/** A milestone with the dates that stood under the due version a rung is of: what was carried out before they were moved is told for ever as it was. */
function asPlanned(milestone: Milestone | undefined, key: RungKey | undefined): Milestone | undefined {
  if (!milestone || !key || !('milestone' in key.subject) || key.dueVersion >= milestone.dueVersion) return milestone;
  // The last of them are of the version before the present one.
  const { dueOn, reportBy } = milestone.formerDates?.at(key.dueVersion - milestone.dueVersion) ?? milestone;
  return { ...milestone, dueOn, reportBy };
}

type Facts = Readonly<Record<string, string | number | undefined>>;

function sentences(kind: StepKind, milestone: Milestone | undefined, facts: Facts): Sentence {
  const key = kind === 'remind' && facts.counted === 0 ? 'why.remindOnDay' : (`why.${kind}` as const);
  const inLanguage = (language: Language): string => say(language, key, {
    days: facts.counted, ...facts, milestone: milestone?.key, dueOn: milestone?.dueOn, reportBy: milestone?.reportBy,
    basis: milestone ? say(language, `why.basis.${milestone.basis}`) : undefined,
  });
  return { zh: inLanguage('zh'), en: inLanguage('en') };
}

/** The policy's numbers a sentence names. */
function policyFacts(kind: StepKind, { policy }: ProgrammeGround): Facts {
  switch (kind) {
    case 'remindReceipt': return { within: policy.receipt.within, every: policy.receipt.every };
    case 'remind': case 'countersignLimit': return {};
    case 'urge': return { every: policy.urge.every };
    case 'supervise': return { days: policy.superviseAfter };
    case 'putOnAgenda': return { days: policy.agendaAfter };
  }
}

/** Working days between the rung's day and the date it is counted from: due date, report-by date, the limit of 会签, or the opening. */
function countedDays({ key, kind, at }: Rung, state: TaskState, milestone: Milestone | undefined, { calendar }: ProgrammeGround): Why['counted'] {
  const from = kind === 'countersignLimit' ? milestone && limitOf(key, milestone) : anchor(kind, state, milestone);
  if (from === undefined) return undefined;
  const to = shanghaiDate(at);
  const workingDays = workingDaysBetween(calendar, from, to);
  return workingDays === undefined ? undefined : { from, to, workingDays };
}

function anchor(kind: StepKind, state: TaskState, milestone: Milestone | undefined): LocalDate | undefined {
  if (kind === 'remindReceipt') return shanghaiDate(state.openedAt);
  return kind === 'remind' ? milestone?.dueOn : milestone?.reportBy;
}
