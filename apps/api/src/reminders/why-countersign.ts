import type { LocalDate } from '@lianxi/domain/calendar/time';
import { roundStanding } from '@lianxi/domain/countersignature/standing';
import type { NoticeKind } from '@lianxi/domain/escalation/notice-kind';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Rung } from '@lianxi/domain/escalation/rung';
import { milestoneOfKey, parseRungKey } from '@lianxi/domain/escalation/rung';
import { nameOf } from '@lianxi/domain/task/accountable';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { Plan } from '@lianxi/plan/schema/plan';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { Why } from './reminders.answers';

/** The limit of the version a key speaks of, which may have been changed since. */
export function limitOf(key: string, { round }: Milestone): LocalDate | undefined {
  const version = parseRungKey(key)?.dueVersion;
  return round?.version === version ? round?.limitOn : round?.former.find((one) => one.version === version)?.limitOn;
}

/** What a sentence about a limit names: the version, its limit, and those that had not answered when it was told, or have not yet. */
export function limitFacts({ key, at }: Pick<Rung, 'key' | 'at'>, state: TaskState): Readonly<Record<string, string | number | undefined>> {
  const milestone = state.milestones[milestoneOfKey(key) ?? ''];
  const missing = state.steps[key]?.bureaus.filter((bureau) => bureau !== state.coordinator.bureau) ?? (milestone?.round && roundStanding(milestone.round).missing) ?? [];
  return {
    version: parseRungKey(key)?.dueVersion,
    limitOn: milestone && limitOf(key, milestone),
    bureaus: missing.map((bureau) => nameOf(state.brief, bureau, at)).join('、'),
  };
}

/** A kind of line as it is shown: whether a paper's text was changed, or evidence added or a contribution filed anew beside it. */
export type ShownKind = NoticeKind | 'countersignAttached' | 'countersignContributed';

/** What made the version that a line speaks of another one: its text, or what came beside it after answers. */
export function shownKind(key: string, kind: NoticeKind, state: TaskState): ShownKind {
  const round = state.milestones[milestoneOfKey(key) ?? '']?.round;
  const version = parseRungKey(key)?.dueVersion;
  const made = round?.version === version ? round : round?.former.find((one) => one.version === version);
  if (kind !== 'countersignChanged' || !made) return kind;
  if (made.contribution) return 'countersignContributed';
  return made.attached === undefined ? kind : 'countersignAttached';
}

/** Why a signer is told of a paper: it was opened to its countersignature, or its text or what stands beside it has changed since; and that it is asked no more, where so. Nothing where the key names no paper. */
export function whyToCountersign(key: string, kind: ShownKind, reader: BureauId, state: TaskState, plan: Plan): Why | undefined {
  const parsed = parseRungKey(key);
  const milestone = state.milestones[milestoneOfKey(key) ?? ''];
  if (!parsed || !milestone || (kind !== 'countersignOpened' && kind !== 'countersignChanged' && kind !== 'countersignAttached' && kind !== 'countersignContributed')) return undefined;
  const { measure, heading } = state.brief;
  const isAsked = milestone.round?.signers.includes(reader) === true;
  const facts = { measure, milestone: milestone.key, version: parsed.dueVersion, limitOn: limitOf(key, milestone) };
  const inLanguage = (language: Language): string => `${say(language, `why.${kind}`, { ...facts, basis: say(language, `why.basis.${milestone.basis}`) })}${isAsked ? '' : say(language, 'why.countersignNoMore')}`;
  return {
    rung: parsed.rung,
    occurrence: parsed.occurrence,
    clause: { measure, heading, responsible: plan.measures.find(({ number }) => number === measure)?.clause ?? '' },
    sentence: { zh: inLanguage('zh'), en: inLanguage('en') },
  };
}
