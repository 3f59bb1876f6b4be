import type { BureauId } from '@lianxi/domain/organisation/bureau';
import type { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import type { NoticeRow } from '@lianxi/persistence/reminders/reminders.queries';
import { milestoneOfKey } from '@lianxi/domain/escalation/rung';
import type { NoticeAnswer } from './reminders.answers';
import type { Reading } from './reading';
import { shownKind, whyToCountersign } from './why-countersign';
import { whyOf } from './why';

/** A notice as its inbox shows it: one list, each line with its why. */
export function noticeAnswerOf({ notice, lines }: NoticeRow, reading: Reading, titles: ReadonlyMap<string, string>): NoticeAnswer {
  const { id, bureau, role, post, deliveredAt } = notice;
  const inOrder = lines.flatMap((line) => lineAnswer(line, bureau, reading)).sort((a, b) => a.measure - b.measure || (a.key < b.key ? -1 : 1));
  return { id, bureau, role, ...(post !== '' && { post, postTitle: titles.get(post) }), deliveredAt, lines: inOrder };
}

function lineAnswer({ taskId, stepKey, kind: written }: NoticeLineEntity, reader: BureauId, { states, ground, plan }: Reading): NoticeAnswer['lines'][number][] {
  const state = states.get(taskId);
  const step = state?.steps[stepKey];
  if (!state) return [];
  const kind = shownKind(stepKey, written, state);
  const why = step ? whyOf(step, state, ground, plan) : whyToCountersign(stepKey, kind, reader, state, plan);
  if (!why) return [];
  const { measure, heading } = state.brief;
  return [{ task: taskId, measure, heading, key: stepKey, kind, milestone: milestoneOfKey(stepKey), why, workflow: ground.workflowPage(measure) }];
}
