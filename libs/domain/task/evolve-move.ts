import { withSigners } from '../countersignature/evolve-round';
import { roundStanding } from '../countersignature/standing';
import { countersignedSubject, partSubject } from '../escalation/rung';
import type { BureauId, Duty } from '../organisation/bureau';
import type { TaskBrief } from './brief';
import type { TaskEvent } from './events';
import { plan, withoutRungs } from './folding';
import { withPartMoved } from './parts-moved';
import type { Milestone, TaskState } from './task';
import { withoutTransfers } from './transfer';

type PartMoved = Extract<TaskEvent, { type: 'partMoved' }>;

/** The weightier first: two parts that become one have the duty of the weightier. */
const duties: readonly Duty[] = ['lead', 'joint', 'participant'];

/** Folds it into a task that a body's part has passed to another: what is struck off stays as it was. */
export function evolveMove(state: TaskState, event: PartMoved): TaskState {
  const { from, to } = event;
  const coordinator = state.coordinator.bureau === from ? { ...state.coordinator, bureau: to } : state.coordinator;
  const { [from]: receipt, ...receipts } = state.receipts;
  const milestones = Object.fromEntries(Object.entries(state.milestones).map(([key, milestone]) => [key, withPartMoved(milestone, { from, to }, coordinator.bureau)]));
  const moved = {
    ...withoutTransfers(state, from), coordinator, milestones, brief: withSuccessor(state.brief, event),
    receipts: receipt && !receipts[to] ? { ...receipts, [to]: receipt } : receipts,
  };
  // A round can be complete now that one body answers for two.
  return plan(withoutLimitsOfComplete(withoutRungs(moved, partSubject(from))), event.rungs);
}

/** Folds it into a task that another body coordinates it: it signs its own paper no more, and a round can be complete without it. */
export function withNewCoordinator(state: TaskState, { to, unasked }: Extract<TaskEvent, { type: 'coordinatorChanged' }>): TaskState {
  const changed = { ...state, coordinator: { bureau: to, provisional: false } };
  if (!unasked) return changed;
  const milestones = Object.fromEntries(Object.entries(state.milestones).map(([key, milestone]) => [key, withoutSigner(milestone, to)]));
  return withoutLimitsOfComplete({ ...changed, milestones });
}

/** What was struck off keeps those who were asked. */
function withoutSigner(milestone: Milestone, bureau: BureauId): Milestone {
  const { phase, round } = milestone;
  return phase === 'struck-off' || !round?.signers.includes(bureau) ? milestone : { ...milestone, round: withSigners(round, round.signers.filter((one) => one !== bureau)) };
}

function withoutLimitsOfComplete(state: TaskState): TaskState {
  const complete = Object.values(state.milestones).filter(({ round }) => round && roundStanding(round).complete);
  return complete.reduce((now, { key }) => withoutRungs(now, countersignedSubject(key)), state);
}

/** The successor in the earlier place of the two. */
function withSuccessor(brief: TaskBrief, { from, to, kind, name }: PartMoved): TaskBrief {
  const concerned = brief.responsibilities.filter(({ bureau }) => bureau === from || bureau === to);
  const passing = concerned.find(({ bureau }) => bureau === from);
  if (!passing) throw new Error(`Task ${brief.id} has no part of ${from}: it cannot pass on`);
  const own = concerned.find(({ bureau }) => bureau === to) ?? { bureau: to, kind, name };
  const duty = duties.find((one) => concerned.some((part) => part.duty === one)) ?? passing.duty;
  const others = brief.responsibilities.filter((part) => !concerned.includes(part));
  const place = brief.responsibilities.findIndex((part) => concerned.includes(part));
  return { ...brief, responsibilities: others.toSpliced(place, 0, { ...own, duty }), former: [...(brief.former ?? []), { ...passing, to }] };
}
