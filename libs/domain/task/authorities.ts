import { shanghaiDate } from '../calendar/shanghai';
import type { Instant, LocalDate } from '../calendar/time';
import type { Authority, AuthorityKind } from '../organisation/authority';
import type { Refusal } from '../refusal';
import { refuse } from '../refusal';
import type { DecisionContext } from './context';
import type { TaskRefusal } from './refusals';
import type { TaskState } from './task';

/**
 * Why a change cannot rest on this authority: its kind is not enough for it, it is of a day to come, or of one before there was anything to decide.
 * @param since the day of what it decides
 */
export function insufficient({ kind, on }: Authority, sufficient: readonly AuthorityKind[], since: LocalDate, now: Instant): TaskRefusal | undefined {
  const no = insufficientKind(kind, sufficient);
  if (no) return no;
  const today = shanghaiDate(now);
  if (on > today) return refuse('authority-in-the-future', { on, today }, 'authority.on');
  return on < since ? refuse('authority-too-early', { on, since }, 'authority.on') : undefined;
}

/** Why a change cannot rest on a kind of authority. */
export function insufficientKind(kind: AuthorityKind, sufficient: readonly AuthorityKind[], field = 'authority.kind'): Refusal<'authority-not-sufficient'> | undefined {
  return sufficient.includes(kind) ? undefined : refuse('authority-not-sufficient', { authority: kind, sufficient: sufficient.join(', ') }, field);
}

/** Since when there is something to coordinate or to conclude: the day the plan was issued, or that of its activation, which a draft alone has. */
export function planSince({ openedAt }: Pick<TaskState, 'openedAt'>, { issuedOn }: Pick<DecisionContext, 'issuedOn'>): LocalDate {
  const opened = shanghaiDate(openedAt);
  return issuedOn !== undefined && issuedOn < opened ? issuedOn : opened;
}
