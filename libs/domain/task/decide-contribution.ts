import { shanghaiDate } from '../calendar/shanghai';
import { newToRound } from '../countersignature/decide-round';
import { planAfterLateContribution } from '../escalation/ladder';
import { transition } from '../machine';
import type { BureauId } from '../organisation/bureau';
import { isRefusal, refuse } from '../refusal';
import { accountable, missingContributions, nameOf } from './accountable';
import type { Ask } from './commands';
import type { DecisionContext } from './context';
import { ladderOf } from './context';
import type { Decision } from './decision';
import { accept } from './decision';
import { partMachine } from './part.machine';
import type { TaskRefusal } from './refusals';
import type { Milestone, TaskState } from './task';

/** 配合情况: filed, and taken back (撤回) by the body that filed it; both until the coordinator submits the whole. */
export function decideContribution(state: TaskState, milestone: Milestone, command: Ask<'contribute' | 'withdrawContribution'>, context: DecisionContext): Decision {
  if (milestone.phase !== 'open') return refuse('milestone-not-open', { milestone: milestone.key }, 'milestone');
  if (command.type === 'contribute') return contribute(state, milestone, command, context);
  const { bureau, reasonHash } = command;
  return notContributed(state, milestone, bureau) ?? accept({ type: 'contributionWithdrawn', milestone: milestone.key, bureau, reasonHash });
}

/** Where it is the last one, and comes after the report was due, the ladder begins anew; not where all had contributed before and it came back. */
function contribute(state: TaskState, milestone: Milestone, command: Ask<'contribute'>, context: DecisionContext): Decision {
  const { bureau, textHash, reply } = command;
  if (bureau === state.coordinator.bureau) return refuse('coordinator-does-not-contribute', { bureau: nameOf(state.brief, bureau) }, 'bureau');
  const missing = missingContributions(state, milestone);
  const part = milestone.parts[bureau];
  const isLast = missing.length === 1 && missing[0] === bureau && part?.again !== true;
  const isLate = milestone.reportBy !== undefined && shanghaiDate(context.now) > milestone.reportBy;
  const before = part?.textHash ?? part?.returned;
  const version = before === undefined ? accept() : newToRound(state, milestone, { contribution: { bureau, from: before, to: textHash } }, context);
  return isRefusal(version) ? version : accept({
    type: 'contributionFiled',
    milestone: milestone.key,
    bureau,
    textHash,
    ...(reply !== undefined && { reply }),
    ...(context.actor.role !== 'office' && { preparer: context.actor.person }),
    ...(isLast && isLate ? { rungs: planAfterLateContribution(milestone, ladderOf(state, context)) } : {}),
  }, ...version.events);
}

/** Why there is nothing to be returned to a bureau, or for it to take back: it is asked for no contribution, or has filed none. */
export function notContributed(state: TaskState, { key, parts }: Milestone, bureau: BureauId): TaskRefusal | undefined {
  const { brief } = state;
  if (!accountable(brief).some((one) => one.bureau === bureau)) return refuse('bureau-not-in-task', { bureau, heading: brief.heading }, 'bureau');
  if (bureau === state.coordinator.bureau) return refuse('coordinator-does-not-contribute', { bureau: nameOf(brief, bureau) }, 'bureau');
  return transition(partMachine, parts[bureau]?.state ?? partMachine.initial, 'return') ? undefined : refuse('contribution-not-filed', { milestone: key, bureau: nameOf(brief, bureau) }, 'bureau');
}
