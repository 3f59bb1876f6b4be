import type { OpenQuestion } from '@lianxi/plan/schema/question';
import type { ApprovalAnswer } from '../approvals/approvals.answers';
import { milestoneText } from '@lianxi/wording/milestone';
import { sayBoth } from '../http/say-both';
import type { ReminderAnswer } from '../reminders/reminders.answers';
import type { AgendaItem } from './agenda.answers';

/** A milestone that climbed the ladder to its top. */
export function escalatedItem({ task, measure, milestone, heading, bureaus, why, endedAt, workflow }: ReminderAnswer): AgendaItem {
  return { kind: 'escalated', task, measure, milestone, bureaus, matter: { zh: `措施${measure} ${heading}`, en: `Measure ${measure} ${heading}` }, why: why.sentence, since: endedAt, workflow };
}

/** An approval nobody decides, or on which submitter and approver do not agree. */
export function approvalItem(kind: 'late' | 'disputed', { task, measure, milestone, text, coordinator, submittedAt, why, workflow }: ApprovalAnswer): AgendaItem {
  return { kind, task, measure, milestone, bureaus: [coordinator], matter: { zh: `措施${measure} ${text}`, en: `Measure ${measure} ${milestoneText('en', milestone, text)}` }, why, since: submittedAt, workflow };
}

/** Something the plan leaves open, which only the meeting can settle. */
export function questionItem({ measure, zh, en }: OpenQuestion): AgendaItem {
  return { kind: 'question', measure: measure ?? undefined, bureaus: [], matter: { zh, en }, why: sayBoth('agenda.question') };
}
