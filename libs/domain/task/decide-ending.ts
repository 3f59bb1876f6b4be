import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import { planLimit } from '../countersignature/limit';
import { roundStanding } from '../countersignature/standing';
import type { LadderContext } from '../escalation/ladder';
import { planMilestone, planReceipts } from '../escalation/ladder';
import type { Rung } from '../escalation/rung';
import { countersignedSubject, seriesOf } from '../escalation/rung';
import { isRefusal, refuse } from '../refusal';
import { insufficient, planSince } from './authorities';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import { lapseOf } from './decide-extension';
import type { Decision } from './decision';
import { accept } from './decision';
import type { Milestone, TaskState } from './task';

/**
 * 重新开启: what was struck off is open again, and with it its task, on an authority that could have confirmed a coordinator. A task that was
 * concluded otherwise is opened by any of its milestones, and all that is open in it has its ladder again.
 */
export function reopen(state: TaskState, milestone: Milestone, { authority, reasonHash }: Ask<'reopen'>, context: DecisionContext): Decision {
  const { key, phase, round } = milestone;
  if (phase !== 'struck-off' && !state.conclusion) return refuse('milestone-not-struck-off', { milestone: key }, 'milestone');
  const no = insufficient(authority, context.policy.coordinatorAuthorities, endedOn(state, milestone), context.now);
  if (no) return no;
  const opened = openAgain(state, milestone);
  return accept({ type: 'milestoneReopened', milestone: key, authority, reasonHash, ...(phase === 'struck-off' && round && { countersigned: round.version }), anew: opened.map((one) => one.key), rungs: rungsOfReopened(state, opened, context) });
}

/** The day of what a reopening undoes: of the conclusion of the task, where it was concluded otherwise, or of the strike-off. */
function endedOn({ conclusion, concludedAt, openedAt }: TaskState, { strikeOff }: Milestone): LocalDate {
  return shanghaiDate((conclusion ? concludedAt : strikeOff?.at) ?? openedAt);
}

/** What can be done again by it: the milestone that was struck off, and all that was open in a task that was concluded otherwise. */
function openAgain({ conclusion, milestones }: TaskState, milestone: Milestone): readonly Milestone[] {
  return Object.values(milestones).filter((one) => (one === milestone && one.phase === 'struck-off') || (conclusion && one.phase === 'open'));
}

function rungsOfReopened(state: TaskState, opened: readonly Milestone[], context: DecisionContext): Rung[] {
  const ladder = ladderOf(state, context);
  const rungs = opened.flatMap((one) => planMilestone(one, ladder));
  if (!state.conclusion) return rungs;
  const unsigned = Object.entries(state.receipts).flatMap(([bureau, receipt]) => (receipt.state === 'awaited' ? [bureau] : []));
  return [...planReceipts(unsigned, ladder), ...rungs, ...opened.flatMap((one) => limitAgain(state, one, ladder))];
}

/** The limit of 会签 that still waits for somebody; where it passed meanwhile, that is said on the next working morning, and never twice. */
function limitAgain({ occurrences, steps }: TaskState, { key, phase, round }: Milestone, ladder: LadderContext): readonly Rung[] {
  if (phase !== 'open' || !round || round.ended || roundStanding(round).complete) return [];
  const series = seriesOf(countersignedSubject(key), round.version, 'limit');
  if (steps[`${series}:${occurrences[series] ?? 0}`]) return [];
  const today = shanghaiDate(ladder.now);
  const limit = planLimit(key, round.version, round.limitOn > today ? round.limitOn : today, ladder);
  return isRefusal(limit) ? [] : limit.rungs;
}

/** 阶段性完成转常态化 · 因政策调整终止: the task ends with what is still open in it, and with what was asked about its dates. */
export function concludeOtherwise(state: TaskState, { as, authority }: Ask<'concludeOtherwise'>, context: DecisionContext): Decision {
  const lapses = Object.values(state.milestones).flatMap((milestone) => lapseOf(milestone, as));
  return insufficient(authority, context.policy.coordinatorAuthorities, planSince(state, context), context.now) ?? accept(...lapses, { type: 'taskConcludedOtherwise', as, authority });
}
