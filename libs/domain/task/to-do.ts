import type { WorkingCalendar } from '../calendar/calendar';
import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import { addWorkingDays } from '../calendar/working-days';
import type { Policy } from '../escalation/policy';
import type { Addressee } from '../organisation/actor';
import { officeBureau } from '../organisation/bureau';
import { milestoneOf } from './milestones';
import type { Waiting } from './progress';
import type { TaskState } from './task';
import { handlerOf, reaches } from './transfer';

/** 待办 · 等他人办理: what waits for a post, or what that post waits for. */
export type Side = 'mine' | 'awaited';

/**
 * On which side of a post's desk something stands; undefined where it concerns somebody else. The coordinator, who reports for all, waits for everybody in its task; a
 * bureau's posts for the one that handles its part (转办); the office for every task.
 */
export function sideOf({ coordinator }: Pick<TaskState, 'coordinator'>, waiting: Waiting, post: Addressee): Side | undefined {
  if (reaches(waiting, post)) return 'mine';
  const waits = post.bureau === coordinator.bureau || (waiting.post !== undefined && post.bureau === waiting.bureau);
  return (waits && (post.role === 'liaison' || post.role === 'bureau-head')) || (post.bureau === officeBureau && post.role === 'office') ? 'awaited' : undefined;
}

/** 内部期限: the day that its own bureau has set a post which handles its part; nobody else's to-dos go by it. */
export function dueWithinHouse(state: Pick<TaskState, 'transfers'>, { bureau, post, milestone }: Waiting, reader: Addressee): LocalDate | undefined {
  return post !== undefined && reader.bureau === bureau ? handlerOf(state, bureau, milestone)?.dueOn : undefined;
}

/**
 * The day by which it is to be done: a receipt within the policy's days, a contribution by the due day and the report by its own, a countersignature by its
 * limit, a request by the day it would move; an approval within the days after which one is late. Undefined where a calendar is awaited.
 */
export function dueOf(state: TaskState, { what, milestone: key, since }: Waiting, { policy, calendar }: { readonly policy: Policy; readonly calendar: WorkingCalendar }): LocalDate | undefined {
  const milestone = milestoneOf(state, key ?? '');
  switch (what) {
    case 'receipt':
      return addWorkingDays(calendar, shanghaiDate(state.openedAt), policy.receipt.within);
    case 'contribution':
    case 'disagreement':
    case 'extension':
      return milestone?.dueOn;
    case 'submission':
      return milestone?.reportBy;
    case 'countersignature':
      return milestone?.round?.limitOn;
    case 'sign-off':
    case 'review':
    case 'listing':
    case 'list':
    case 'strike-off':
      return addWorkingDays(calendar, shanghaiDate(since), policy.approval.lateAfter);
  }
}
