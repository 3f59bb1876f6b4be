import { addDays } from '@lianxi/domain/calendar/days';
import { shanghaiDate, shanghaiInstant } from '@lianxi/domain/calendar/shanghai';
import type { Instant } from '@lianxi/domain/calendar/time';
import { addWorkingDays, workingDaysBetween } from '@lianxi/domain/calendar/working-days';
import { isLate } from '@lianxi/domain/escalation/policy';
import type { ApprovalRow } from '@lianxi/persistence/approvals/approvals.queries';
import { sayBoth } from '../http/say-both';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { ApprovalAnswer } from './approvals.answers';

/** What was submitted before this instant is late today: `lateAfter` working days have passed since. Unknown where a calendar is awaited. */
export function lateBefore({ calendar, today, policy }: ProgrammeGround): Instant | undefined {
  const firstCounted = addWorkingDays(calendar, addDays(today, 1), -policy.approval.lateAfter);
  return firstCounted && shanghaiInstant(firstCounted, '00:00');
}

/** An approval that waits for its sign-off: late once it has waited as long as the policy allows. */
export function undecidedAnswer(row: ApprovalRow, ground: ProgrammeGround): ApprovalAnswer {
  const limit = ground.policy.approval.lateAfter;
  const since = row.submittedAt === null ? undefined : shanghaiDate(row.submittedAt);
  const days = since === undefined ? undefined : workingDaysBetween(ground.calendar, since, ground.today);
  const why = sayBoth('agendaWhy.late', { milestone: row.key, since, days, limit });
  return { ...common(row, ground), kind: isLate(days, ground.policy) ? 'late' : 'undecided', days, why };
}

/** A milestone returned too often. */
export function disputedAnswer(row: ApprovalRow, ground: ProgrammeGround): ApprovalAnswer {
  const limit = ground.policy.approval.disputedAfterReturns;
  return { ...common(row, ground), kind: 'disputed', why: sayBoth('agendaWhy.disputed', { milestone: row.key, returns: row.returns, limit }) };
}

function common({ taskId, measure, key, text, coordinator, submittedAt, returns, figures }: ApprovalRow, { workflowPage }: ProgrammeGround): Omit<ApprovalAnswer, 'kind' | 'why'> {
  return { task: taskId, measure, milestone: key, text, coordinator, submittedAt: submittedAt ?? undefined, returns, ...(figures > 0 && { targets: [] }), workflow: workflowPage(measure) };
}
