import { transition } from '../machine';
import { unfitAuthorityScan } from '../approval/scan';
import { planMilestone, planReceipts } from '../escalation/ladder';
import { decideRound } from '../countersignature/decide-round';
import { isRefusal, refuse } from '../refusal';
import { accountable, nameOf } from './accountable';
import type { TaskBrief } from './brief';
import { insufficient, planSince } from './authorities';
import type { Ask, TaskCommand } from './commands';
import type { DecisionContext } from './context';
import { decideApproval } from './decide-approval';
import { decideContribution } from './decide-contribution';
import { concludeOtherwise, reopen } from './decide-ending';
import { decideExtension } from './decide-extension';
import { movePart, objection } from './decide-move';
import { strikeOff } from './decide-strike-off';
import { transferPart } from './decide-transfer';
import type { Decision } from './decision';
import { accept } from './decision';
import { entitlement } from './entitlement';
import type { TaskEvent } from './events';
import type { AttachEvidence } from './evidence';
import { attachEvidence } from './evidence';
import { receiptMachine } from './receipt.machine';
import { milestoneOf } from './milestones';
import { handleDraft } from './office-draft';
import type { TaskRefusal } from './refusals';
import { changedSinceSeen, decides, matterOf, seenOf } from './seen';
import type { Milestone, TaskState } from './task';

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
  if (state.concludedAt !== undefined && command.type !== 'reopen') return refuse('task-concluded', { heading: state.brief.heading });
  const named = 'milestone' in command ? command.milestone : undefined;
  const milestone = named === undefined ? undefined : milestoneOf(state, named);
  if (named !== undefined && !milestone) return refuse('milestone-unknown', { milestone: named }, 'milestone');
  const no = bureauNotAsked(state, command) ?? entitlement(state, command, context) ?? replyNotAsked(state, command, context) ?? ('authority' in command && command.authority ? unfitAuthorityScan(state, command.authority) : undefined);
  if (no) return no;
  if (command.type === 'acknowledge') return acknowledge(state, command);
  if (command.type === 'appointCoordinator') return appointCoordinator(state, command, context);
  if (command.type === 'movePart') return movePart(state, command, context);
  if (command.type === 'transferPart') return milestone?.phase === 'struck-off' ? refuse('milestone-struck-off', { milestone: milestone.key }, 'milestone') : transferPart(state, command, context);
  if (command.type === 'concludeOtherwise') return concludeOtherwise(state, command, context);
  if (!milestone) throw new Error(`${command.type} names a milestone, which is there by now`);
  if (!decides(command)) return onMilestone(state, milestone, command, context);
  // What a decision was taken on stands in its event, also where the decider did not name it.
  const stands = seenOf(milestone, context.hash, matterOf(command));
  const decision = onMilestone(state, milestone, { ...command, seen: stands }, context);
  return isRefusal(decision) ? decision : changedSinceSeen(milestone, command, stands) ?? decision;
}

type MilestoneCommand = Extract<TaskCommand, { readonly milestone: string }>;

function onMilestone(state: TaskState, milestone: Milestone, command: MilestoneCommand, context: DecisionContext): Decision {
  if (command.type === 'reopen') return reopen(state, milestone, command, context);
  if (milestone.phase === 'struck-off') return refuse('milestone-struck-off', { milestone: milestone.key }, 'milestone');
  switch (command.type) {
    case 'contribute':
    case 'withdrawContribution':
      return decideContribution(state, milestone, command, context);
    case 'submit':
    case 'approve':
    case 'review':
    case 'return':
    case 'withdraw':
      return decideApproval(state, milestone, command, context);
    case 'strikeOff':
      return strikeOff(state, milestone, command, context);
    case 'requestExtension':
    case 'withdrawExtension':
    case 'grantExtension':
    case 'refuseExtension':
      return decideExtension(state, milestone, command, context);
    case 'handleDraft':
      return handleDraft(state, milestone, command, context);
    case 'openCountersignature':
    case 'answerCountersignature':
    case 'changeCountersignedText':
    case 'changeSigners':
    case 'settleCountersignature':
      return decideRound(state, milestone, command, context);
  }
}

/** A command that names a bureau names one the plan made accountable. */
function bureauNotAsked(state: TaskState, command: TaskCommand): TaskRefusal | undefined {
  if (!('bureau' in command)) return undefined;
  const responsibility = state.brief.responsibilities.find(({ bureau }) => bureau === command.bureau);
  if (!responsibility) return refuse('bureau-not-in-task', { bureau: command.bureau, heading: state.brief.heading }, 'bureau');
  return responsibility.kind === 'group' ? refuse('group-does-not-contribute', { bureau: responsibility.name }, 'bureau') : undefined;
}

/** A letter (复函) is what the office enters for a body that answers on paper; who speaks for itself says it on the day on which it says it. */
function replyNotAsked({ brief }: TaskState, command: TaskCommand, { actor }: DecisionContext): TaskRefusal | undefined {
  return 'reply' in command && command.reply !== undefined && actor.role !== 'office' ? refuse('reply-not-asked', { bureau: nameOf(brief, command.bureau) }, 'reply') : undefined;
}

function acknowledge(state: TaskState, { bureau, reply }: Ask<'acknowledge'>): Decision {
  const receipt = state.receipts[bureau];
  if (!receipt || !transition(receiptMachine, receipt.state, 'sign')) return refuse('receipt-already-signed', { bureau: nameOf(state.brief, bureau) });
  return accept({ type: 'receiptSigned', bureau, ...(reply === undefined ? {} : { reply }) });
}

/** Confirms the provisional coordinator, or names another one; either needs an authority the policy finds sufficient. */
function appointCoordinator(state: TaskState, { bureau, authority }: Ask<'appointCoordinator'>, context: DecisionContext): Decision {
  const no = insufficient(authority, context.policy.coordinatorAuthorities, planSince(state, context), context.now);
  if (no) return no;
  const { coordinator } = state;
  if (bureau !== coordinator.bureau) return objection(state, [bureau]) ?? accept({ type: 'coordinatorChanged', from: coordinator.bureau, to: bureau, authority, unasked: true });
  if (!coordinator.provisional) return refuse('coordinator-already-confirmed', { bureau: nameOf(state.brief, bureau) }, 'bureau');
  return accept({ type: 'coordinatorConfirmed', bureau, authority });
}
