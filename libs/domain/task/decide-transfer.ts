import { shanghaiDate } from '../calendar/shanghai';
import type { LocalDate } from '../calendar/time';
import { isRefusal, refuse } from '../refusal';
import { nameOf } from './accountable';
import type { DecisionContext } from './context';
import type { Decision } from './decision';
import { accept } from './decision';
import { milestoneOf } from './milestones';
import type { TaskRefusal } from './refusals';
import type { TaskState } from './task';
import type { AskedPost, HandlingPost, TransferPart } from './transfer';
import { transferOf } from './transfer';

/** 转办 within a bureau. It moves to-dos and notices, and no right: who may act for the bureau, and who signs, stays as it was. */
export function transferPart(state: TaskState, command: TransferPart, { now, actor }: DecisionContext): Decision {
  const { bureau, milestone: key, reasonHash, dueOn } = command;
  const to = command.to && handling(command.to);
  if (to && isRefusal(to)) return to;
  const no = unfitPost(state, command, to) ?? (to && to.id === actor.post ? refuse('transfer-to-oneself', { post: to.title }, 'to') : undefined) ?? unfitDay(state, command, shanghaiDate(now));
  if (no) return no;
  return accept({
    type: 'partTransferred', bureau, ...(key !== undefined && { milestone: key }), ...(to && { to }), reasonHash, ...(to && dueOn !== undefined && { dueOn }),
  });
}

/** A post that can handle a part: a liaison's, which somebody holds or is to hold. */
function handling(post: AskedPost): HandlingPost | TaskRefusal {
  if ('unknown' in post) return refuse('post-unknown', { post: post.id }, 'to');
  const { id, bureau, title, role, open } = post;
  if (role !== 'liaison') return refuse('post-not-handling', { post: title }, 'to');
  return open ? { id, bureau, title } : refuse('post-vacant', { post: title }, 'to');
}

function unfitPost(state: TaskState, { bureau, milestone }: TransferPart, to: HandlingPost | undefined): TaskRefusal | undefined {
  const now = transferOf(state, bureau, milestone);
  const name = nameOf(state.brief, bureau);
  if (!to) return now ? undefined : refuse('part-not-transferred', { bureau: name }, 'to');
  if (to.bureau !== bureau) return refuse('post-of-other-bureau', { post: to.id, bureau: name }, 'to');
  return now?.to.id === to.id ? refuse('part-already-transferred', { post: to.title, bureau: name }, 'to') : undefined;
}

/** 内部期限: not over already, and no later than the house itself has to report, unless that day is past. */
function unfitDay(state: TaskState, { milestone, dueOn }: TransferPart, today: LocalDate): TaskRefusal | undefined {
  if (dueOn === undefined) return undefined;
  if (dueOn < today) return refuse('transfer-due-in-the-past', { dueOn, today }, 'dueOn');
  const reportBy = milestone === undefined ? undefined : milestoneOf(state, milestone)?.reportBy;
  return reportBy !== undefined && today <= reportBy && dueOn > reportBy ? refuse('transfer-due-too-late', { dueOn, reportBy }, 'dueOn') : undefined;
}
