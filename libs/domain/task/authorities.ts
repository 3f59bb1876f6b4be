import { shanghaiDate } from '../calendar/shanghai';
import type { Instant } from '../calendar/time';
import type { Authority, AuthorityKind } from '../organisation/authority';
import { refuse } from '../refusal';
import type { TaskRefusal } from './refusals';

/** Why a change cannot rest on this authority: its kind is not enough for it, or it is of a day to come. */
export function insufficient({ kind, on }: Authority, sufficient: readonly AuthorityKind[], now: Instant): TaskRefusal | undefined {
  if (!sufficient.includes(kind)) return refuse('authority-not-sufficient', { authority: kind, sufficient: sufficient.join(', ') }, 'authority.kind');
  const today = shanghaiDate(now);
  return on > today ? refuse('authority-in-the-future', { on, today }, 'authority.on') : undefined;
}
