import type { Instant } from '@lianxi/domain/calendar/time';
import { deliveryOf, nextMorning } from '@lianxi/domain/escalation/morning';
import type { NoticeKind } from '@lianxi/domain/escalation/notice-kind';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { Rung } from '@lianxi/domain/escalation/rung';
import type { Role } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { TaskState } from '@lianxi/domain/task/task';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertNoticeLine } from '@lianxi/persistence/record/writes.sql';

/** A line of a morning's notice: which step, or which paper, and who reads it. */
interface Line {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly bureau: BureauId;
  readonly role: Role;
}

/** The statements that put what happened into the notices of its morning. */
export function noticeLines({ brief }: TaskState, events: readonly TaskEvent[], now: Instant, policy: Policy): Statement[] {
  return events.flatMap(linesOf).map((line) => insertNoticeLine(brief.id, line.key, line.bureau, line.role, brief.programme, line.kind, deliveryOfLine(line, now, policy)));
}

/** A step is told on its own morning; what somebody asks of others, on the next one. */
export function deliveryOfLine({ kind }: Line, at: Instant, policy: Policy): Instant {
  return kind === 'countersignOpened' || kind === 'countersignChanged' ? nextMorning(at, policy) : deliveryOf(at, policy);
}

/**
 * The lines of an event: a reminder has one for each bureau it speaks to; what leaves the house only under a signature (催办, 提请督办,
 * 提请上会), and a step that failed, one for the office. A paper to be countersigned, or changed since, has one for each signer's liaison.
 */
export function linesOf(event: TaskEvent): Line[] {
  if (event.type === 'countersignatureOpened') return paperLines(event.bureaus, event.rungs, 'countersignOpened');
  if (event.type === 'countersignedTextChanged') return paperLines(event.bureaus, event.rungs, 'countersignChanged');
  if (event.type === 'signersChanged') return paperLines(event.added, event.rungs, 'countersignOpened');
  if (event.type !== 'stepCarriedOut' && event.type !== 'stepFailed') return [];
  const { key, kind } = event;
  const toBureaus = event.type === 'stepCarriedOut' && (kind === 'remind' || kind === 'remindReceipt' || kind === 'countersignLimit');
  return toBureaus ? event.bureaus.map((bureau) => ({ key, kind, bureau, role: 'liaison' })) : [{ key, kind, bureau: officeBureau, role: 'office' }];
}

/** The lines about a version of a paper. No two are alike, since each such event plans the limit under an occurrence of its own: `countersignature/d5-2020:2:changed:1`. */
function paperLines(bureaus: readonly BureauId[], rungs: readonly Rung[] | undefined, kind: 'countersignOpened' | 'countersignChanged'): Line[] {
  const said = kind === 'countersignOpened' ? 'opened' : 'changed';
  return (rungs ?? []).flatMap(({ key }) => bureaus.map((bureau): Line => ({ key: key.replace(':limit:', `:${said}:`), kind, bureau, role: 'liaison' })));
}
