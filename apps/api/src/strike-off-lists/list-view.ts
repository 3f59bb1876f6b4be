import { sha256 } from '@lianxi/audit/sha256';
import type { ListedItem, StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import { seenOfList } from '@lianxi/domain/strike-off-list/list';
import { signedOn, stillStands } from '@lianxi/domain/strike-off-list/listing';
import { nameOf } from '@lianxi/domain/task/accountable';
import { milestoneOf } from '@lianxi/domain/task/milestones';
import { awaitsStrikeOff } from '@lianxi/domain/task/progress';
import type { Mark, Milestone, TaskState } from '@lianxi/domain/task/task';
import type { Said } from '../task/said';
import { markOf } from '../task/milestone-view';
import { wording } from '../task/said';
import type { Known } from '../task/who-acted';
import { whoActed } from '../task/who-acted';
import type { StrikeOffListAnswer } from './strike-off-lists.answers';

/** A list as its readers see it, with its milestones as they stand in their tasks. */
export function listAnswerOf(list: StrikeOffListState, tasks: ReadonlyMap<string, TaskState>, { texts, struckOffBy, ...known }: Said & Known & Pick<StrikeOffListAnswer, 'struckOffBy'>): StrikeOffListAnswer {
  const mark = (one: Mark) => ({ ...markOf(one, known.names), who: whoActed(one, undefined, known) });
  const withReason = (one: Mark & { readonly reasonHash: string }) => ({ ...mark(one), reason: wording(texts, one.reasonHash) });
  const { id, programme, number, phase, items, drawn, put, signature, check, returns, takenBack = [], withdrawal } = list;
  return {
    id, programme, number, phase,
    items: items.flatMap((item) => itemAnswerOf(item, list, tasks.get(item.task))).sort((a, b) => a.measure - b.measure || (a.milestone < b.milestone ? -1 : 1)),
    drawn: mark(drawn),
    put: put && mark(put),
    signature: signature && {
      ...mark(signature), as: signature.as, authority: signature.authority, on: signedOn(signature), post: signature.by.post,
      paper: signature.paper && { signer: wording(texts, signature.paper.signerHash), post: signature.paper.post, scan: signature.paper.scan },
    },
    check: check && mark(check),
    returns: returns.map(withReason),
    takenBack: takenBack.map(withReason),
    withdrawal: withdrawal && withReason(withdrawal),
    struckOffBy,
    seen: seenOfList(list, sha256),
  };
}

function itemAnswerOf(item: ListedItem, list: StrikeOffListState, task: TaskState | undefined): StrikeOffListAnswer['items'][number][] {
  const milestone = task && milestoneOf(task, item.milestone);
  if (!task || !milestone) return [];
  const { brief, coordinator } = task;
  const { text, dueOn, submission } = milestone;
  return [{
    task: item.task, measure: item.measure, heading: brief.heading, milestone: item.milestone, text, coordinator: nameOf(brief, coordinator.bureau),
    dueOn, achievedOn: submission?.achievedOn, document: submission?.document, standing: standingOf(item, list, milestone), seen: item.seen,
  }];
}

function standingOf(item: ListedItem, { id }: StrikeOffListState, milestone: Milestone): StrikeOffListAnswer['items'][number]['standing'] {
  if (milestone.strikeOff?.list?.list === id) return 'struck-off';
  return awaitsStrikeOff(milestone) && stillStands(item, milestone, sha256) ? 'as-listed' : 'changed';
}
