import type { Instant } from '@lianxi/domain/calendar/time';
import { deliveryOf, nextMorning } from '@lianxi/domain/escalation/morning';
import type { NoticeKind } from '@lianxi/domain/escalation/notice-kind';
import type { Policy } from '@lianxi/domain/escalation/policy';
import type { Rung } from '@lianxi/domain/escalation/rung';
import { milestoneOfKey } from '@lianxi/domain/escalation/rung';
import type { Role } from '@lianxi/domain/organisation/actor';
import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { officeBureau } from '@lianxi/domain/organisation/bureau';
import type { TaskEvent } from '@lianxi/domain/task/events';
import type { TaskState } from '@lianxi/domain/task/task';
import { addressOf } from '@lianxi/domain/task/transfer';
import type { Statement } from '@lianxi/persistence/record/statement';
import { insertNoticeLine } from '@lianxi/persistence/record/writes.sql';

/** A line of a morning's notice: which step, or which paper, and who reads it. */
export interface Line {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly bureau: BureauId;
  readonly role: Role;
  /** The one post that handles the part, or an empty text. */
  readonly post: string;
}

/** The statements that put what happened into the notices of its morning. */
export function noticeLines(state: TaskState, events: readonly TaskEvent[], now: Instant, policy: Policy): Statement[] {
  const { brief } = state;
  return events.flatMap((event) => linesOf(event, state)).map((line) => insertNoticeLine(brief.id, line.key, line.bureau, line.role, line.post, brief.programme, line.kind, deliveryOfLine(line, now, policy)));
}

/** A step is told on its own morning; what somebody asks of others, on the next one. */
export function deliveryOfLine({ kind }: Line, at: Instant, policy: Policy): Instant {
  return kind === 'countersignOpened' || kind === 'countersignChanged' ? nextMorning(at, policy) : deliveryOf(at, policy);
}

/**
 * The lines of an event: a reminder has one for each bureau it speaks to; what leaves the house only under a signature (催办, 提请督办,
 * 提请上会), and a step that failed, one for the office. A paper to be countersigned, or changed since, has one for each signer's liaison. Where another post
 * of a bureau handles the part by then (转办), its line is that post's.
 */
export function linesOf(event: TaskEvent, state: TaskState): Line[] {
  const toBureau = (key: string, kind: NoticeKind, bureau: BureauId): Line => ({ key, kind, post: '', ...addressOf(state, bureau, milestoneOfKey(key)) });
  const paper = (bureaus: readonly BureauId[], rungs: readonly Rung[] | undefined, kind: 'countersignOpened' | 'countersignChanged'): Line[] => (
    paperKeys(rungs, kind).flatMap((key) => bureaus.map((bureau) => toBureau(key, kind, bureau))));
  if (event.type === 'countersignatureOpened') return paper(event.bureaus, event.rungs, 'countersignOpened');
  if (event.type === 'countersignedTextChanged') return paper(event.bureaus, event.rungs, 'countersignChanged');
  if (event.type === 'signersChanged') return paper(event.added, event.rungs, 'countersignOpened');
  if (event.type !== 'stepCarriedOut' && event.type !== 'stepFailed') return [];
  const { key, kind } = event;
  const toBureaus = event.type === 'stepCarriedOut' && (kind === 'remind' || kind === 'remindReceipt' || kind === 'countersignLimit');
  return toBureaus ? event.bureaus.map((bureau) => toBureau(key, kind, bureau)) : [{ key, kind, bureau: officeBureau, role: 'office', post: '' }];
}

/** The keys of the lines about a version of a paper. No two are alike, since each such event plans the limit under an occurrence of its own: `countersignature/d5-2020:2:changed:1`. */
function paperKeys(rungs: readonly Rung[] | undefined, kind: 'countersignOpened' | 'countersignChanged'): string[] {
  const said = kind === 'countersignOpened' ? 'opened' : 'changed';
  return (rungs ?? []).map(({ key }) => key.replace(':limit:', `:${said}:`));
}
