import type { Instant } from '@lianxi/domain/calendar/time';
import { deliveryOf } from '@lianxi/domain/escalation/morning';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { TaskEvent } from '@lianxi/domain/task/events';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { TaskState } from '@lianxi/domain/task/task';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertNoticeLine } from '@lianxi/persistence/record/writes.sql';

/**
 * The lines steps put into the notices of their morning: a reminder one for each bureau it speaks to; what leaves the house only under
 * a signature (催办, 提请督办, 提请上会), and a step that failed, one for the office.
 */
export function noticeLines({ brief }: TaskState, events: readonly TaskEvent[], now: Instant, policy: Policy): Statement[] {
  const deliverAt = deliveryOf(now, policy);
  return events.flatMap((event) => {
    if (event.type !== 'stepCarriedOut' && event.type !== 'stepFailed') return [];
    const { key, kind } = event;
    const toBureaus = event.type === 'stepCarriedOut' && (kind === 'remind' || kind === 'remindReceipt');
    const readers = toBureaus ? event.bureaus.map((bureau) => ({ bureau, role: 'liaison' })) : [{ bureau: officeBureau, role: 'office' }];
    return readers.map(({ bureau, role }) => insertNoticeLine(brief.id, key, bureau, role, brief.programme, kind, deliverAt));
  });
}
