import { escalationMachine } from '../escalation/escalation.machine';
import { milestoneMachine } from '../approval/milestone.machine';
import type { Instant } from '../calendar/time';
import type { TaskBrief } from './brief';
import { coordinatorIsProvisional, firstNamed } from './brief';
import { accountable } from './accountable';
import { partMachine } from './part.machine';
import { receiptMachine } from './receipt.machine';
import type { TaskState } from './task';

/** A task on its first day: nobody has signed, nothing is in, every milestone is open. */
export function opened(brief: TaskBrief, at: Instant): TaskState {
  const each = <Value>(value: Value): Record<string, Value> => Object.fromEntries(accountable(brief).map(({ bureau }) => [bureau, value]));
  const milestones = brief.milestones.map((milestone) => ({
    ...milestone,
    dueVersion: 1,
    phase: milestoneMachine.initial,
    parts: each({ state: partMachine.initial }),
    returns: [],
    escalation: escalationMachine.initial,
  }));
  return {
    brief,
    openedAt: at,
    coordinator: { bureau: firstNamed(brief), provisional: coordinatorIsProvisional(brief) },
    receipts: each({ state: receiptMachine.initial }),
    milestones: Object.fromEntries(milestones.map((milestone) => [milestone.key, milestone])),
    rungs: [],
    steps: {},
    occurrences: {},
    lastEventAt: at,
    lastActAt: at,
  };
}
