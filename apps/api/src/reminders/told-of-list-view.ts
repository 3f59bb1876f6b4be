import { recordedIn } from '@lianxi/commands/check/fold';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { isToldOfList } from '@lianxi/domain/strike-off-list/told-of-list';
import type { DecisionNoticeRow } from '@lianxi/persistence/reminders/decision-notice.queries';
import { say } from '@lianxi/wording/say';
import type { Language } from '@lianxi/wording/say';
import type { ToldAnswer } from './inbox.answers';

/** A notice of what happened to a strike-off list as its post reads it; nothing of a list that is gone. */
export function toldOfListAnswerOf({ aggregate, seq, at, readAt, text, reason }: DecisionNoticeRow, lists: ReadonlyMap<string, StrikeOffListState>): ToldAnswer[] {
  const list = lists.get(aggregate);
  if (!list) return [];
  const { event, by } = recordedIn<ListEvent>({ text });
  if (!isToldOfList(event)) return [];
  const { id, number, items } = list;
  const said = (language: Language): string => say(language, `told.${event.type}`, { by: say(language, `role.${by.role}`), list: number, items: items.length, reason: reason ?? undefined });
  return [{ list: { id, number }, seq, kind: event.type, at, why: { zh: said('zh'), en: said('en') }, ...(readAt !== null && { readAt }) }];
}
