import { milestoneSubject } from '../escalation/rung';
import type { TaskEvent } from './events';
import { escalated, onMilestone, plan, withoutRungs } from './folding';
import type { Mark, Milestone, TaskState } from './task';

/** The events about a milestone's dates. */
export type DateEvent = Extract<TaskEvent, { type: 'extensionRequested' | 'extensionWithdrawn' | 'extensionLapsed' | 'extensionRefused' | 'dueDateMoved' }>;

/** Folds one of them into a task. A changed date is a new due version and voids every rung of the older one. */
export function evolveDates(state: TaskState, event: DateEvent, mark: Mark): TaskState {
  switch (event.type) {
    case 'extensionRequested': {
      const { dueOn, reasonHash, onPaper } = event;
      return onMilestone(state, event.milestone, ({ lapsed: _lapsed, ...milestone }) => ({ ...milestone, extension: { ...mark, dueOn, reasonHash, ...(onPaper && { onPaper }) } }));
    }
    case 'extensionWithdrawn':
    case 'extensionRefused':
      return onMilestone(state, event.milestone, decided);
    case 'extensionLapsed':
      return onMilestone(state, event.milestone, (milestone) => lapsed(milestone, event, mark));
    case 'dueDateMoved': {
      const later = onMilestone(state, event.milestone, (milestone) => movedTo(milestone, event, mark));
      return plan(withoutRungs(later, milestoneSubject(event.milestone)), event.rungs);
    }
  }
}

function decided(milestone: Milestone): Milestone {
  const { extension: _extension, ...rest } = milestone;
  return rest;
}

function lapsed(milestone: Milestone, { with: by }: Extract<DateEvent, { type: 'extensionLapsed' }>, { at }: Mark): Milestone {
  const { extension, ...rest } = milestone;
  if (!extension) throw new Error(`Milestone ${milestone.key} has no request that could lapse`);
  const { reasonHash: _reason, onPaper: _onPaper, ...asked } = extension;
  return { ...rest, lapsed: { ...asked, lapsedAt: at, with: by } };
}

function movedTo(milestone: Milestone, { dueOn, reportBy, dueVersion, authority, setBy }: Extract<DateEvent, { type: 'dueDateMoved' }>, { at }: Mark): Milestone {
  const { dueOn: formerDue, reportBy: formerReport } = milestone;
  const former = formerDue === undefined || formerReport === undefined ? [] : [{ dueOn: formerDue, reportBy: formerReport, movedAt: at, ...(authority && { authority }), ...(setBy !== undefined && { setBy }) }];
  return { ...escalated(decided(milestone), 'begin-anew'), dueOn, reportBy, dueVersion, formerDates: [...(milestone.formerDates ?? []), ...former] };
}
