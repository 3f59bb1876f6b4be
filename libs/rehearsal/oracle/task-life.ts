import type { Instant, LocalDate } from '@lianxi/domain/calendar/time';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { Policy } from '@lianxi/domain/escalation/policy';
import { dayOf } from './days';
import type { WorkedDays } from './days';
import type { Act, ObservedMilestone } from './evidence';
import { ladderAfterLastContribution, ladderFrom } from './ladder';
import type { Ladder } from './ladder';
import type { PromisedMilestone, PromisedTask } from './promised';
import type { RoundLife } from './round';
import { askedWithout, openedRound } from './round';

/** The joint-meeting office, which strikes off. */
export const officeId: BureauId = 'lianxi-office';

/** A milestone on its way. */
export interface MilestoneLife {
  readonly promised: PromisedMilestone;
  readonly contributed: Set<BureauId>;
  /** The files attached to it, by SHA-256, and what they are; a return takes none away. */
  readonly attached: Map<string, 'evidence' | 'list'>;
  phase: ObservedMilestone['phase'];
  /** 会签 of its paper, once it was opened; a return takes nothing from it. */
  round: RoundLife | undefined;
  /** How far the ladder has come since the milestone was last opened. */
  reached: ObservedMilestone['escalation'];
  ladder: Ladder | undefined;
  submittedAt: Instant | undefined;
  /** Of the submission that stands. */
  achievedOn: LocalDate | undefined;
  onAgendaSince: LocalDate | undefined;
  /** The person who made the submission that stands. */
  submittedBy: string | undefined;
  /** The day of the last signature or review. */
  passedOn: LocalDate | undefined;
  returns: number;
  /** The returns that ask something of the coordinator. */
  sentBack: number;
}

/** A task on its way, as far as the acts so far have brought it. */
export interface TaskLife {
  readonly promised: PromisedTask;
  readonly openedAt: Instant;
  readonly signed: Set<BureauId>;
  /** The steps the policy asks a submission to take. */
  readonly chain: readonly ('sign-off' | 'review' | 'list')[];
  readonly milestones: Map<string, MilestoneLife>;
  coordinator: BureauId;
  provisional: boolean;
  concludedAt: Instant | undefined;
}

/** The rules a life is lived under. */
export interface Rules {
  readonly policy: Policy;
  readonly days: WorkedDays;
  /** Within how many minutes before 09:00 a morning's steps are due. */
  readonly spreadMinutes: number;
}

export function openedTask(promised: PromisedTask, openedAt: Instant, { policy, days }: Rules): TaskLife {
  const milestones = promised.milestones.map((milestone): [string, MilestoneLife] => [milestone.key, {
    promised: milestone, contributed: new Set(), attached: new Map(), phase: 'open', round: undefined, reached: 'quiet', submittedAt: undefined, achievedOn: undefined, onAgendaSince: undefined, submittedBy: undefined, passedOn: undefined, returns: 0, sentBack: 0,
    ladder: milestone.dates && ladderFrom(dayOf(openedAt), milestone.dates, policy, days),
  }]);
  return { promised, openedAt, signed: new Set(), chain: policy.approval.chain ?? ['sign-off'], milestones: new Map(milestones), coordinator: promised.coordinator, provisional: promised.provisional, concludedAt: undefined };
}

/** The person of `bureau/role/person`. */
export const personOf = (actor: string): string | undefined => actor.split('/')[2];

/** Whose contribution (配合情况) a milestone lacks: all who are named but the coordinator, which reports for all. */
export function missing(life: TaskLife, { contributed }: MilestoneLife): BureauId[] {
  return life.promised.bureaus.filter((bureau) => bureau !== life.coordinator && !contributed.has(bureau));
}

/** What an act that was acknowledged has changed. */
export function apply(act: Act, life: TaskLife, rules: Rules): void {
  if (act.kind === 'acknowledge') life.signed.add(act.bureau);
  else if (act.kind === 'appointCoordinator') {
    Object.assign(life, { coordinator: act.bureau, provisional: false });
    for (const milestone of life.milestones.values()) if (milestone.round && milestone.phase !== 'struck-off') milestone.round = askedWithout(milestone.round, act.bureau);
  }
  else {
    const milestone = life.milestones.get(act.milestone);
    if (milestone) applyToMilestone(act, milestone, life, rules);
  }
}

function applyToMilestone(act: Exclude<Act, { kind: 'acknowledge' | 'appointCoordinator' }>, milestone: MilestoneLife, life: TaskLife, rules: Rules): void {
  switch (act.kind) {
    case 'contribute': contribute(act, milestone, life, rules); break;
    case 'attach': milestone.attached.set(act.sha256, act.scanOf ?? 'evidence'); break;
    case 'openRound': milestone.round = openedRound(act, rules.policy, rules.days); break;
    case 'countersign': milestone.round?.answers.set(act.bureau, act.answer); break;
    case 'submit': Object.assign(milestone, { phase: 'submitted', submittedAt: act.at, achievedOn: act.achievedOn, submittedBy: personOf(act.by), ...quiet }); break;
    case 'approve': Object.assign(milestone, { phase: 'approved', passedOn: dayOf(act.at) }); break;
    case 'review': Object.assign(milestone, { phase: 'reviewed', passedOn: dayOf(act.at) }); break;
    case 'giveBack': {
      milestone.returns += 1;
      if (act.to === 'review') { milestone.phase = 'approved'; break; }
      const { dates } = milestone.promised;
      const ladder = dates && ladderFrom(dayOf(act.at), dates, rules.policy, rules.days);
      Object.assign(milestone, { phase: 'open', submittedAt: undefined, achievedOn: undefined, submittedBy: undefined, passedOn: undefined, sentBack: milestone.sentBack + 1, ...quiet, ladder });
      break;
    }
    case 'strikeOff':
      milestone.phase = 'struck-off';
      if ([...life.milestones.values()].every(({ phase }) => phase === 'struck-off')) life.concludedAt = act.at;
  }
}

/** A milestone about which nothing is demanded. */
const quiet = { reached: 'quiet', ladder: undefined, onAgendaSince: undefined } as const;

function contribute(act: Act, milestone: MilestoneLife, life: TaskLife, { policy, days }: Rules): void {
  const before = missing(life, milestone).length;
  milestone.contributed.add(act.bureau);
  const { dates } = milestone.promised;
  const isLast = before > 0 && missing(life, milestone).length === 0;
  if (!isLast || !dates || dayOf(act.at) <= dates.reportBy) return;
  Object.assign(milestone, { ...quiet, ladder: ladderAfterLastContribution(dayOf(act.at), policy, days) });
}
