import type { NoticeLineEntity } from '@lianxi/persistence/reminders/notice-line.entity';
import type { NoticeRow } from '@lianxi/persistence/reminders/reminders.queries';
import { parseRungKey } from '@lianxi/domain/escalation/rung';
import type { NoticeAnswer } from './reminders.answers';
import type { Reading } from './reading';
import { whyOf } from './why';

/** A notice as its inbox shows it: one list, each line with its why. */
export function noticeAnswerOf({ notice, lines }: NoticeRow, reading: Reading): NoticeAnswer {
  const { id, bureau, role, deliveredAt } = notice;
  const inOrder = lines.flatMap((line) => lineAnswer(line, reading)).sort((a, b) => a.measure - b.measure || (a.key < b.key ? -1 : 1));
  return { id, bureau, role, deliveredAt, lines: inOrder };
}

function lineAnswer({ taskId, stepKey, kind }: NoticeLineEntity, { states, ground, plan }: Reading): NoticeAnswer['lines'][number][] {
  const state = states.get(taskId);
  const step = state?.steps[stepKey];
  if (!state || !step) return [];
  const subject = parseRungKey(stepKey)?.subject;
  const milestone = subject && 'milestone' in subject ? subject.milestone : undefined;
  const { measure, heading } = state.brief;
  return [{ task: taskId, measure, heading, key: stepKey, kind, milestone, why: whyOf(step, state, ground, plan), workflow: ground.workflowPage(measure) }];
}
