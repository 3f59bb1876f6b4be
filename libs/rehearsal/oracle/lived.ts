import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { dayOf, everyDay, instantOf } from './days';
import type { Act, Period } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';
import type { Followed } from './act-events';
import { listed } from './act-events';
import { forbidden } from './forbidden';
import type { Rung } from './ladder';
import { demandedOn, receiptDemandedOn } from './ladder';
import type { PromisedTask } from './promised';
import { limitDemandedOn, toldOfLimit, unanswered } from './round';
import type { MilestoneLife, Rules, TaskLife } from './task-life';
import { apply, missing, openedTask } from './task-life';

/** A step that plan, policy, calendar and acts demand: on that morning, to those bureaus, once. */
export interface Demand extends Rung {
  readonly measure: number;
  readonly about: { readonly milestone: string } | { readonly bureau: BureauId };
  readonly day: LocalDate;
  readonly bureaus: readonly BureauId[];
}

/** A task lived through by the oracle itself. */
export interface LivedTask {
  readonly life: TaskLife;
  readonly demands: readonly Demand[];
  /** What the events of some acts must say that the acts themselves did not. */
  readonly follows: ReadonlyMap<Act, Followed>;
  /** The act that concluded it, if one did. */
  readonly concludedBy: Act | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Lives a task day by day: on each working day first what its morning demands, then what was done from 09:00 on. What was done before 09:00
 * counts before the morning.
 */
export function livedTask(promised: PromisedTask, acts: readonly Act[], span: Period, rules: Rules): LivedTask {
  const life = openedTask(promised, span.from, rules);
  const demands: Demand[] = [];
  const findings: Finding[] = [];
  const follows = new Map<Act, Followed>();
  const left = [...acts];
  let concludedBy: Act | undefined;
  const actUntil = (instant: Instant): void => {
    for (let act = left[0]; act !== undefined && act.at < instant; act = left[0]) {
      left.shift();
      findings.push(...judged(act, life, rules));
      if (act.outcome.kind === 'acknowledged') apply(act, life, rules);
      const said = followsFrom(act, life);
      if (said) follows.set(act, said);
      if (life.concludedAt !== undefined) concludedBy ??= act;
    }
  };
  for (const day of everyDay(dayOf(span.from), dayOf(span.stoodAt))) {
    const morning = instantOf(day, rules.policy.morning.at);
    actUntil(morning);
    if (rules.days.isWorked(day) && span.from < morning && morning <= span.stoodAt) demands.push(...demandsOf(life, day, rules));
  }
  actUntil('9999');
  return { life, demands, follows, concludedBy, findings };
}

/** By when the round that was opened is to be answered; who had not answered when it was gone on without them. */
function followsFrom(act: Act, { milestones }: TaskLife): Followed | undefined {
  const round = 'milestone' in act ? milestones.get(act.milestone)?.round : undefined;
  if (!round) return undefined;
  if (act.kind === 'openRound') return ['limitOn', round.lastDay];
  return act.kind === 'submit' ? ['unanswered', listed(unanswered(round))] : undefined;
}

/** What a morning demands of a task; how far each milestone has come is noted. */
function demandsOf(life: TaskLife, day: LocalDate, { policy, days }: Rules): Demand[] {
  if (life.concludedAt !== undefined) return [];
  const { measure, bureaus } = life.promised;
  const demands: Demand[] = [];
  const receipt = receiptDemandedOn(day, life.openedAt, policy, days);
  for (const bureau of bureaus) {
    if (receipt && !life.signed.has(bureau)) demands.push({ ...receipt, measure, about: { bureau }, day, bureaus: [bureau] });
  }
  for (const [key, milestone] of life.milestones) {
    if (milestone.phase !== 'open') continue;
    if (milestone.round && limitDemandedOn(day, milestone, days)) demands.push({ ...limitRung, measure, about: { milestone: key }, day, bureaus: toldOfLimit(milestone.round, life) });
    if (!milestone.ladder) continue;
    for (const rung of demandedOn(day, milestone.ladder, policy, days)) {
      demands.push({ ...rung, measure, about: { milestone: key }, day, bureaus: addressed(rung, milestone, life) });
      climb(rung, milestone, day);
    }
  }
  return demands;
}

/** That the last day for answers to a round is over. */
const limitRung = { kind: 'countersignLimit', rung: 'limit', rule: { zh: '会签时限过后的第一个工作日告知未反馈单位和汇总单位', en: 'on the working day after its last day the limit is told to those that have not answered and to the coordinator' } } as const;

/** Reminders reach those whose contribution is missing and the coordinator; later rungs those who are waited for. */
function addressed({ kind }: Rung, milestone: MilestoneLife, life: TaskLife): BureauId[] {
  const late = missing(life, milestone);
  return kind === 'remind' ? [...late, life.coordinator] : awaited(late, life);
}

/** Who is waited for: whose contribution is missing, or, where none is, the coordinator. */
export function awaited(late: readonly BureauId[], life: TaskLife): BureauId[] {
  return late.length > 0 ? [...late] : [life.coordinator];
}

function climb({ kind }: Rung, milestone: MilestoneLife, day: LocalDate): void {
  if (kind === 'remind') milestone.reached = 'reminded';
  if (kind === 'urge') milestone.reached = 'urged';
  if (kind === 'supervise') milestone.reached = 'supervised';
  if (kind === 'putOnAgenda') Object.assign(milestone, { reached: 'on-agenda', onAgendaSince: day });
}

/** An act that was acknowledged against the rules, or refused although they allow it, or refused by something that is no rule. */
function judged(act: Act, life: TaskLife, rules: Rules): Finding[] {
  const about = { measure: act.measure, bureau: act.bureau, seen: act.at, ...('milestone' in act ? { milestone: act.milestone } : {}) };
  const reason = forbidden(act, life, rules);
  const { outcome } = act;
  if (outcome.kind === 'acknowledged' && reason) {
    return [find('wrongly-accepted', { ...about, rule: reason }, `${act.at}的“${act.kind}”被接受，但${reason.zh}`, `'${act.kind}' of ${act.at} was accepted although ${reason.en}`)];
  }
  if (outcome.kind === 'refused' && !(reason && isRules(outcome.status, act, life))) {
    const [zh, en] = reason ? [`但这不是规则的答复（${reason.zh}）`, `which is not how a rule answers (${reason.en})`] : ['但并无规则禁止', 'although no rule forbids it'];
    return [find('wrongly-refused', about, `${act.at}的“${act.kind}”被拒绝（${outcome.status} ${outcome.problem}），${zh}`, `'${act.kind}' of ${act.at} was refused (${outcome.status} ${outcome.problem}) ${en}`)];
  }
  return [];
}

/** With which status a rule says no: 403, 409 or 422; where the plan has no such milestone also 404. A fault, a schema or a missing identity is no rule. */
function isRules(status: number, act: Act, { milestones }: TaskLife): boolean {
  return [403, 409, 422].includes(status) || (status === 404 && 'milestone' in act && !milestones.has(act.milestone));
}
