import type { Instant } from '@lianxi/domain/calendar/time';
import { deliveryOf } from '@lianxi/domain/escalation/morning';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { StepKind } from '@lianxi/domain/escalation/rung';
import type { Role } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { TaskState } from '@lianxi/domain/task/task';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertNoticeLine } from '@lianxi/persistence/record/writes.sql';

/** A line of a morning's notice: which step, and who reads it. */
interface Line {
  readonly key: string;
  readonly kind: StepKind;
  readonly bureau: BureauId;
  readonly role: Role;
}

/** The statements that put what happened into the notices of its morning. */
export function noticeLines({ brief }: TaskState, events: readonly TaskEvent[], now: Instant, policy: Policy): Statement[] {
  const deliverAt = deliveryOf(now, policy);
  return events.flatMap(linesOf).map(({ key, kind, bureau, role }) => insertNoticeLine(brief.id, key, bureau, role, brief.programme, kind, deliverAt));
}

/**
 * The lines of an event: a reminder has one for each bureau it speaks to; what leaves the house only under a signature (催办, 提请督办,
 * 提请上会), and a step that failed, one for the office.
 */
export function linesOf(event: TaskEvent): Line[] {
  if (event.type !== 'stepCarriedOut' && event.type !== 'stepFailed') return [];
  const { key, kind } = event;
  const toBureaus = event.type === 'stepCarriedOut' && (kind === 'remind' || kind === 'remindReceipt');
  return toBureaus ? event.bureaus.map((bureau) => ({ key, kind, bureau, role: 'liaison' })) : [{ key, kind, bureau: officeBureau, role: 'office' }];
}
