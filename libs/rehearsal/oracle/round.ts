import type { LocalDate } from '@lianxi/domain/calendar/time';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Bilingual } from '@lianxi/plan/schema/bilingual';
import type { WorkedDays } from './days';
import { dayOf } from './days';
import type { Act } from './evidence';
import type { MilestoneLife, TaskLife } from './task-life';

type Doing<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;
type Answer = Doing<'countersign'>['answer'];

/** 会签 of a milestone's paper, as far as the acts so far have brought it. */
export interface RoundLife {
  /** When it was opened. */
  readonly openedAt: string;
  /** Whose paper it was. */
  readonly opener: BureauId;
  readonly signers: readonly BureauId[];
  /** Who was asked as it was opened, and is told so, whoever is asked no more since. */
  readonly asked: readonly BureauId[];
  /** The last day for answers. */
  readonly lastDay: LocalDate;
  readonly answers: Map<BureauId, Answer>;
  readonly order: 'parallel' | 'sequential';
  readonly enough: 'all' | 'any';
}

/** What holds for rounds where the policy says nothing. */
const silentPolicy = { within: 5, order: 'parallel', enough: 'all' } as const;

/** The round that an act opens; nothing where nobody can say by when it is to be answered. */
export function openedRound({ at, bureau, signers, limitOn }: Doing<'openRound'>, { countersignature = silentPolicy }: Policy, days: WorkedDays): RoundLife | undefined {
  const lastDay = limitOn ?? days.after(dayOf(at), countersignature.within);
  if (lastDay === undefined || days.after(lastDay, 1) === undefined) return undefined;
  const { order, enough } = countersignature;
  const asked = [...new Set(signers)];
  return { openedAt: at, opener: bureau, signers: asked, asked, lastDay, answers: new Map(), order, enough };
}

/** The round without one body: it is asked no more, and its answer counts no more. */
export const askedWithout = (round: RoundLife, bureau: BureauId): RoundLife => (
  { ...round, signers: round.signers.filter((one) => one !== bureau), answers: new Map([...round.answers].filter(([one]) => one !== bureau)) });

/** Who has not answered (未反馈). */
export const unanswered = ({ signers, answers }: RoundLife): BureauId[] => signers.filter((bureau) => !answers.has(bureau));

/** All have answered, or, where one is enough, one has not disagreed. */
export function isComplete(round: RoundLife): boolean {
  return unanswered(round).length === 0 || (round.enough === 'any' && [...round.answers.values()].some((answer) => answer !== 'disagreed'));
}

/** Whether the morning of a day tells that the limit is over, to those that have not answered and to the coordinator. */
export function limitDemandedOn(day: LocalDate, { round }: MilestoneLife, days: WorkedDays): boolean {
  return round !== undefined && !isComplete(round) && days.after(round.lastDay, 1) === day;
}

/** Whom the limit is told to. */
export const toldOfLimit = (round: RoundLife, { coordinator }: TaskLife): BureauId[] => [...new Set([...unanswered(round), coordinator])];

/** Why no round is opened. */
export function notOpened(act: Doing<'openRound'>, { phase, round }: MilestoneLife, { coordinator, promised: { bureaus } }: TaskLife, policy: Policy, days: WorkedDays): Bilingual | undefined {
  if (phase !== 'open') return { zh: '节点已申请办结', en: 'the milestone is submitted' };
  if (act.bureau !== coordinator) return { zh: '只有汇总单位发起会签', en: 'only the coordinator opens a round' };
  if (round) return { zh: '已发起会签', en: 'a round was opened already' };
  if (act.signers.length === 0) return { zh: '没有会签单位', en: 'nobody is asked' };
  if (act.signers.some((bureau) => bureau === coordinator || !bureaus.includes(bureau))) return { zh: '会签单位不在其余责任单位之列', en: 'somebody is asked whom the plan does not name beside the coordinator' };
  const earliest = openedRound({ ...act, limitOn: undefined }, policy, days)?.lastDay;
  if (act.limitOn !== undefined && earliest !== undefined && act.limitOn < earliest) return { zh: '会签时限短于规定', en: 'the limit is too short' };
  return openedRound(act, policy, days) ? undefined : { zh: '会签时限无日历可算', en: 'no calendar reaches to the limit' };
}

/** Why an answer is not taken. */
export function notAnswered({ bureau, at }: Doing<'countersign'>, { phase, round }: MilestoneLife): Bilingual | undefined {
  if (phase !== 'open') return { zh: '节点已申请办结', en: 'the milestone is submitted' };
  if (!round?.signers.includes(bureau)) return { zh: '未请该单位会签', en: 'the bureau is not asked to countersign' };
  if (round.order === 'parallel' || dayOf(at) > round.lastDay) return undefined;
  const before = round.signers.slice(0, round.signers.indexOf(bureau));
  return before.every((one) => round.answers.has(one)) ? undefined : { zh: '尚未轮到该单位会签', en: 'it is not the turn of the bureau' };
}

/** Why a round keeps its milestone from being submitted on a day. */
export function keptOpen(round: RoundLife, today: LocalDate): Bilingual | undefined {
  if ([...round.answers.values()].includes('disagreed')) return { zh: '有单位不同意', en: 'somebody disagrees' };
  return isComplete(round) || today > round.lastDay ? undefined : { zh: '会签时限未到，答复未齐', en: 'answers are missing and the limit is not over' };
}
