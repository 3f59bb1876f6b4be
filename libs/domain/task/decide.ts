import { transition } from '../machine';
import { milestoneMachine } from '../approval/milestone.machine';
import { shanghaiDate } from '../calendar/shanghai';
import { planAfterLateContribution, planMilestone, planReceipts } from '../escalation/ladder';
import { refuse } from '../refusal';
import { accountable, missingContributions, nameOf } from './accountable';
import type { TaskBrief } from './brief';
import type { TaskCommand } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import { entitlement } from './entitlement';
import type { TaskEvent } from './events';
import type { AttachEvidence } from './evidence';
import { attachEvidence } from './evidence';
import { receiptMachine } from './receipt.machine';
import { milestoneOf } from './milestones';
import type { TaskRefusal } from './refusals';
import type { Milestone, TaskState } from './task';

/** The events that follow from what a person asks, or the rule that says no. */
export type Decision = { readonly events: readonly TaskEvent[] } | TaskRefusal;

type Ask<Type extends TaskCommand['type']> = Extract<TaskCommand, { type: Type }>;

const accept = (...events: readonly TaskEvent[]): Decision => ({ events });

/** The one event a task starts from. Reminders do not wait for receipts: the whole ladder is planned at once. */
export function openTask(brief: TaskBrief, context: Pick<DecisionContext, 'now' | 'policy' | 'calendar'>): TaskEvent {
  const ladder = { ...context, leadMs: brief.leadMs, occurrences: {} };
  const receipts = planReceipts(accountable(brief).map(({ bureau }) => bureau), ladder);
  const milestones = brief.milestones.flatMap((milestone) => planMilestone({ ...milestone, dueVersion: 1 }, ladder));
  return { type: 'taskOpened', brief, rungs: [...receipts, ...milestones] };
}

/** What a person asks of a task. Pure. */
export function decideTask(state: TaskState, command: TaskCommand | AttachEvidence, context: DecisionContext): Decision {
  if (command.type === 'attachEvidence') return attachEvidence(state, command, context);
  if (state.concludedAt !== undefined) return refuse('task-concluded', { heading: state.brief.heading });
  const milestone = 'milestone' in command ? milestoneOf(state, command.milestone) : undefined;
  if ('milestone' in command && !milestone) return refuse('milestone-unknown', { milestone: command.milestone }, 'milestone');
  const no = bureauNotAsked(state, command) ?? entitlement(state, command, context);
  if (no) return no;
  if (command.type === 'acknowledge') return acknowledge(state, command);
  if (command.type === 'appointCoordinator') return appointCoordinator(state, command, context);
  return milestone ? onMilestone(state, milestone, command, context) : refuse('milestone-unknown', {}, 'milestone');
}

type MilestoneCommand = Exclude<TaskCommand, Ask<'acknowledge' | 'appointCoordinator'>>;

function onMilestone(state: TaskState, milestone: Milestone, command: MilestoneCommand, context: DecisionContext): Decision {
  if (milestone.phase === 'struck-off') return refuse('milestone-struck-off', { milestone: milestone.key }, 'milestone');
  switch (command.type) {
    case 'contribute':
      return contribute(state, milestone, command, context);
    case 'submit':
      return submit(state, milestone, command, context);
    case 'approve':
      if (milestone.phase === 'approved') return refuse('milestone-already-approved', { milestone: milestone.key }, 'milestone');
      if (!transition(milestoneMachine, milestone.phase, 'approve')) return refuse('milestone-not-submitted', { milestone: milestone.key }, 'milestone');
      return accept({ type: 'milestoneApproved', milestone: milestone.key });
    case 'return':
      return giveBack(state, milestone, command, context);
    case 'strikeOff':
      return strikeOff(state, milestone);
  }
}

/** A command that names a bureau names one the plan made accountable. */
function bureauNotAsked(state: TaskState, command: TaskCommand): TaskRefusal | undefined {
  if (!('bureau' in command)) return undefined;
  const responsibility = state.brief.responsibilities.find(({ bureau }) => bureau === command.bureau);
  if (!responsibility) return refuse('bureau-not-in-task', { bureau: command.bureau, heading: state.brief.heading }, 'bureau');
  return responsibility.kind === 'group' ? refuse('group-does-not-contribute', { bureau: responsibility.name }, 'bureau') : undefined;
}

function acknowledge(state: TaskState, { bureau, reply }: Ask<'acknowledge'>): Decision {
  const receipt = state.receipts[bureau];
  if (!receipt || !transition(receiptMachine, receipt.state, 'sign')) return refuse('receipt-already-signed', { bureau: nameOf(state.brief, bureau) });
  return accept({ type: 'receiptSigned', bureau, ...(reply === undefined ? {} : { reply }) });
}

/** Confirms the provisional coordinator, or names another one; either needs an authority the policy finds sufficient. */
function appointCoordinator(state: TaskState, { bureau, authority }: Ask<'appointCoordinator'>, { policy, now }: DecisionContext): Decision {
  if (!policy.coordinatorAuthorities.includes(authority.kind)) {
    return refuse('authority-not-sufficient', { authority: authority.kind, sufficient: policy.coordinatorAuthorities.join(', ') }, 'authority.kind');
  }
  const today = shanghaiDate(now);
  if (authority.on > today) return refuse('authority-in-the-future', { on: authority.on, today }, 'authority.on');
  const { coordinator } = state;
  if (bureau !== coordinator.bureau) return accept({ type: 'coordinatorChanged', from: coordinator.bureau, to: bureau, authority });
  if (!coordinator.provisional) return refuse('coordinator-already-confirmed', { bureau: nameOf(state.brief, bureau) }, 'bureau');
  return accept({ type: 'coordinatorConfirmed', bureau, authority });
}

function contribute(state: TaskState, milestone: Milestone, command: Ask<'contribute'>, context: DecisionContext): Decision {
  const { bureau, textHash, reply } = command;
  if (milestone.phase !== 'open') return refuse('milestone-not-open', { milestone: milestone.key }, 'milestone');
  if (bureau === state.coordinator.bureau) return refuse('coordinator-does-not-contribute', { bureau: nameOf(state.brief, bureau) }, 'bureau');
  const missing = missingContributions(state, milestone);
  const isLast = missing.length === 1 && missing[0] === bureau;
  const isLate = milestone.reportBy !== undefined && shanghaiDate(context.now) > milestone.reportBy;
  return accept({
    type: 'contributionFiled',
    milestone: milestone.key,
    bureau,
    textHash,
    ...(reply === undefined ? {} : { reply }),
    ...(isLast && isLate ? { rungs: planAfterLateContribution(milestone, ladderOf(state, context)) } : {}),
  });
}

/** 申请办结. Due and reported are two dates: what counts as on time is `achievedOn`, which cannot lie ahead or before the plan. */
function submit(state: TaskState, milestone: Milestone, command: Ask<'submit'>, { now, policy }: DecisionContext): Decision {
  if (!transition(milestoneMachine, milestone.phase, 'submit')) return refuse('milestone-not-open', { milestone: milestone.key }, 'milestone');
  const { achievedOn } = command;
  const today = shanghaiDate(now);
  const earliest = `${Math.min(...state.brief.milestones.map(({ year }) => year))}-01-01`;
  if (achievedOn > today) return refuse('achieved-in-the-future', { achievedOn, today }, 'achievedOn');
  if (achievedOn < earliest) return refuse('achieved-before-the-plan', { achievedOn, earliest }, 'achievedOn');
  const missing = missingContributions(state, milestone);
  if (missing.length > 0 && !policy.submitWithoutContributions) {
    return refuse('contributions-missing', { milestone: milestone.key, bureaus: missing.map((bureau) => nameOf(state.brief, bureau)).join('、') }, 'milestone');
  }
  const { type: _type, ...said } = command;
  return accept({ type: 'milestoneSubmitted', ...said });
}

/** 退回: the milestone is open again, and what of its ladder is still ahead is planned anew. */
function giveBack(state: TaskState, milestone: Milestone, { reasonHash }: Ask<'return'>, context: DecisionContext): Decision {
  if (!transition(milestoneMachine, milestone.phase, 'return')) return refuse('milestone-not-submitted', { milestone: milestone.key }, 'milestone');
  const rungs = planMilestone(milestone, ladderOf(state, context));
  return accept({ type: 'milestoneReturned', milestone: milestone.key, reasonHash, rungs });
}

/** 销号. Only the last one needs a confirmed coordinator: no measure waits for a meeting to start, but none ends without one. */
function strikeOff(state: TaskState, milestone: Milestone): Decision {
  if (!transition(milestoneMachine, milestone.phase, 'strike-off')) return refuse('milestone-not-approved', { milestone: milestone.key }, 'milestone');
  const struckOff: TaskEvent = { type: 'milestoneStruckOff', milestone: milestone.key };
  const last = Object.values(state.milestones).every(({ key, phase }) => key === milestone.key || phase === 'struck-off');
  if (!last) return accept(struckOff);
  if (state.coordinator.provisional) return refuse('coordinator-not-confirmed', { bureau: nameOf(state.brief, state.coordinator.bureau) });
  return accept(struckOff, { type: 'taskConcluded' });
}

