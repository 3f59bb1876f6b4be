import { dayOf, instantOf } from './days';
import type { CarriedOut } from './carried-out';
import { aboutOf, isOfRung, sameBureaus } from './carried-out';
import type { Observed } from './evidence';
import type { Finding } from './finding';
import { find } from './finding';
import type { Demand, LivedTask } from './lived';
import type { Rules, TaskLife } from './task-life';

/** What became of a demand: the step that answers it, if one does. */
export interface Answered {
  readonly demand: Demand;
  readonly step: CarriedOut | undefined;
}

/**
 * Compares what was demanded of a task with the steps carried out. Each demand takes the one step of its rung on its own day; what then is left
 * of demands is missing (or came on another day), what is left of steps was not demanded (or came twice).
 */
export function compareSteps({ life, demands }: LivedTask, steps: readonly CarriedOut[], rules: Rules): { findings: Finding[]; answered: Answered[] } {
  const left = new Set(steps);
  const take = (fits: (step: CarriedOut) => boolean): CarriedOut | undefined => {
    const step = [...left].find(fits);
    if (step) left.delete(step);
    return step;
  };
  const onTheDay = demands.map((demand): Answered => ({ demand, step: take((step) => isOfRung(step, demand) && dayOf(step.at) === demand.day) }));
  const surplus = [...left].filter((step) => demands.some((demand) => isOfRung(step, demand) && demand.day === dayOf(step.at)));
  for (const step of surplus) left.delete(step);
  const answered = onTheDay.map(({ demand, step }): Answered => ({ demand, step: step ?? take((other) => isOfRung(other, demand)) }));
  return {
    answered,
    findings: [
      ...answered.flatMap((one) => wrongWith(one, rules)),
      ...surplus.map((step) => aboutStep('doubled-step', life, step, '当天执行了不止一次', 'was carried out more than once on the day')),
      ...[...left].map((step) => (life.concludedAt !== undefined && step.at > life.concludedAt
        ? aboutStep('undemanded-step', life, step, `在${dayOf(life.concludedAt)}办结之后`, `comes after the conclusion of ${dayOf(life.concludedAt)}`)
        : aboutStep('undemanded-step', life, step, '不应有', 'is demanded by nothing'))),
    ],
  };
}

function aboutStep(kind: Finding['kind'], { promised: { measure } }: TaskLife, { key, at }: CarriedOut, zh: string, en: string): Finding {
  return find(kind, { measure, ...aboutOf(key), seen: at }, `${at}的步骤${key}${zh}`, `step ${key} of ${at} ${en}`);
}

function wrongWith({ demand, step }: Answered, rules: Rules): Finding[] {
  const { measure, day, rule, rung } = demand;
  const about = { measure, ...demand.about, demanded: day, rule };
  if (!step) return [find('missing-step', about, `${day}应有的${rung}没有执行（${rule.zh}）`, `${rung} demanded on ${day} was not carried out (${rule.en})`)];
  const findings: Finding[] = [];
  const seen = dayOf(step.at);
  if (seen !== day) {
    const early = seen < day;
    findings.push(find(early ? 'early-step' : 'late-step', { ...about, seen: step.at }, `${rung}应在${day}，却在${seen}执行（${rule.zh}）`, `${rung} is demanded on ${day} and was carried out on ${seen} (${rule.en})`));
  } else if (step.at > minutesAfter(instantOf(day, rules.policy.morning.at), rules.policy.morning.waitMinutes)) {
    findings.push(find('late-step', { ...about, seen: step.at }, `${rung}应在${day}上午，却在${step.at}执行`, `${rung} is demanded on the morning of ${day} and was carried out at ${step.at}`));
  }
  if (!sameBureaus(step.bureaus, demand.bureaus)) {
    findings.push(find('wrong-bureaus', { ...about, seen: step.at }, `${day}的${rung}应通知${demand.bureaus.join('、')}，实际为${step.bureaus.join('、')}`, `${rung} of ${day} must reach ${demand.bureaus.join(', ')} and reached ${step.bureaus.join(', ')}`));
  }
  return [...findings, ...wrongInList(step, demand, about, rules)];
}

/** What is wrong with the step in the list of reminders: it must be there, due within the spread before 09:00, and not carried out before that. */
function wrongInList(step: CarriedOut, { day, rung }: Demand, about: Omit<Finding, 'kind' | 'sentence'>, { policy, spreadMinutes }: Rules): Finding[] {
  const { listed, at, key } = step;
  if (listed?.state !== 'carried-out') return [find('unlisted-step', { ...about, seen: at }, `${key}已执行，提醒清单却未列为已执行`, `${key} was carried out and the list of reminders does not say so`)];
  const findings: Finding[] = [];
  if (at < listed.at) findings.push(find('early-step', { ...about, seen: at }, `${rung}定于${listed.at}，却在${at}执行`, `${rung} was due at ${listed.at} and carried out at ${at}`));
  const morning = instantOf(day, policy.morning.at);
  if (dayOf(at) === day && !(minutesAfter(morning, -spreadMinutes) <= listed.at && listed.at <= morning)) {
    findings.push(find('date', { ...about, seen: listed.at }, `${rung}应定在${morning}前的${spreadMinutes}分钟内，实为${listed.at}`, `${rung} must be due within ${spreadMinutes} minutes before ${morning} and is due at ${listed.at}`));
  }
  if (!sameBureaus(listed.bureaus, step.bureaus) || listed.kind !== step.kind || listed.endedAt !== at) findings.push(find('unlisted-step', { ...about, seen: at }, `${key}在清单中的种类、时间或单位与记录不符`, `the list of reminders names another kind, instant or bureaus for ${key} than the chain`));
  return findings;
}

function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** Steps that are listed as carried out and stand in no chain, or are listed more than once. */
export function unrecorded({ reminders, events }: Observed): Finding[] {
  const recorded = new Set(Object.entries(events).flatMap(([task, chain]) => chain.filter(({ type }) => type === 'stepCarriedOut').map(({ event }) => `${task} ${String(event.key)}`)));
  return reminders.filter(({ task, key, state }) => state === 'carried-out' && !recorded.delete(`${task} ${key}`)).map(({ measure, key, at }) => (
    find('unrecorded-step', { measure, ...aboutOf(key), seen: at }, `清单列${at}的步骤${key}为已执行，记录中却没有与之相应的一条`, `step ${key} of ${at} is listed as carried out and has no event of its own in the record`)));
}

/** Nothing is passed over in a rehearsal, since its clock stops at every morning; and nothing that is due waits at its end. */
export function passedOver({ reminders }: Observed, stoodAt: string): Finding[] {
  return reminders.filter(({ state, at }) => state === 'missed' || state === 'failed' || (state === 'ahead' && at <= stoodAt)).map(({ measure, key, state, at }) => (
    find('passed-over-step', { measure, ...aboutOf(key), seen: at }, `${at}的步骤${key}没有执行（${state}）`, `step ${key} of ${at} was not carried out (${state})`)));
}
