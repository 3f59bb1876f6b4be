import { recordedIn } from '@lianxi/commands/check/fold';
import type { StrikeOffListState } from '@lianxi/domain/strike-off-list/list';
import type { ListEvent } from '@lianxi/domain/strike-off-list/list.events';
import { isToldOfList } from '@lianxi/domain/strike-off-list/told-of-list';
import type { DecisionNoticeRow } from '@lianxi/persistence/reminders/decision-notice.queries';
import { say } from '@lianxi/wording/say';
import type { Language } from '@lianxi/wording/say';
import type { Known } from '../task/who-acted';
import { postActedIn } from '../task/who-acted';
import type { ToldAnswer } from './inbox.answers';
import { authorityTold } from './told-view';

/** A notice of what happened to a strike-off list as its post reads it; nothing of a list that is gone. */
export function toldOfListAnswerOf({ aggregate, seq, at, readAt, text, reason }: DecisionNoticeRow, lists: ReadonlyMap<string, StrikeOffListState>, convenors: Known['convenors']): ToldAnswer[] {
  const list = lists.get(aggregate);
  if (!list) return [];
  const { event, by } = recordedIn<ListEvent>({ text });
  if (!isToldOfList(event)) return [];
  const { id, number, items } = list;
  const said = (language: Language): string => say(language, `told.${event.type}`, {
    by: event.type === 'listSigned' && event.as === 'authorised-deputy' ? say(language, `listSigner.${event.as}`) : postActedIn({ at, by }, undefined, convenors, language), list: number, items: items.length, reason: reason ?? undefined,
    authorised: 'authority' in event && event.authority ? say(language, 'told.authorised', { authority: authorityTold(event.authority, language) }) : '',
  });
  return [{ list: { id, number }, seq, kind: event.type, at, why: { zh: said('zh'), en: said('en') }, ...(readAt !== null && { readAt }) }];
}
