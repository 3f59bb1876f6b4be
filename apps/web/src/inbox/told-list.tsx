import { useInfiniteQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { passesCheckpoint, plainly } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { toldKind as kindsEn } from '@lianxi/wording/en/told';
import { words as standingEn } from '@lianxi/wording/en/words';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import { toldKind as kindsZh } from '@lianxi/wording/zh/told';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { IsDone, ListLink, Matter, TaskLink } from '../today/lines';
import { useMarkRead } from './mark-read';
import { toldPages } from './queries';

export type Told = Schemas['Told'];

interface ListProps {
  readonly programme: string;
  readonly kind: Told['kind'] | undefined;
}

/** 未读: the latest first, to be marked one by one or all that are shown. */
export function Unread({ programme, kind }: ListProps): ReactNode {
  const words = useWords({ zh, en });
  const list = useInfiniteQuery(toldPages(programme, 'unread', kind));
  const act = useMarkRead(programme);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">{words.unread} {items.length > 0 && <span className="count">{fill(list.hasNextPage ? words.moreThan : words.unreadCount, { count: items.length })}</span>}</h2>
      {list.error && <Failure error={list.error} again={() => { void list.refetch(); }} />}
      {list.isPending && <Loading />}
      {list.data && items.length === 0 && <p className="empty">{words.allRead}{words.nextRead}</p>}
      <Refused refusal={act.refusal} />
      {items.length > 1 && <div className="acts"><button type="button" disabled={act.isUnderWay} onClick={() => { act.send(items); }}>{fill(words.markAllRead, { count: items.length })}</button></div>}
      <ul className="lines">{items.map((one) => <Notice key={idOf(one)} one={one} read={(some) => { act.send([some]); }} isUnderWay={act.isUnderWay} />)}</ul>
      <More list={list} />
    </section>
  );
}

/** 已读: what was marked, the latest first. */
export function Earlier({ programme, kind }: ListProps): ReactNode {
  const words = useWords({ zh, en });
  const list = useInfiniteQuery(toldPages(programme, 'read', kind));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words.earlier}</h2>
      {list.error && <Failure error={list.error} again={() => { void list.refetch(); }} />}
      {list.isPending && <Loading />}
      {list.data && items.length === 0 && <p className="empty">{words.nothingEarlier}</p>}
      <ul className="lines">{items.map((one) => <Notice key={idOf(one)} one={one} />)}</ul>
      <More list={list} />
    </section>
  );
}

/** Asks for the next page of a list. */
export function More({ list }: { readonly list: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown } }): ReactNode {
  const words = useWords({ zh, en });
  return list.hasNextPage && <div className="acts"><button type="button" disabled={list.isFetchingNextPage} onClick={() => { list.fetchNextPage(); }}>{words.more}</button></div>;
}

interface NoticeProps {
  readonly one: Told;
  readonly read?: (one: Told) => void;
  readonly isUnderWay?: boolean;
}

/** A notice's place on the page: of a task by its measure, of a strike-off list, or a task that is seen no more, by its id. */
const idOf = ({ task, measure, list, seq }: Told): string => `${measure !== undefined ? `m${measure}` : list ? `list-${list.id}` : task ?? ''}-${seq}`;

/** One notice, with an address of its own. */
function Notice({ one, read, isUnderWay }: NoticeProps): ReactNode {
  const [words, kinds, standing, language] = [useWords({ zh, en }), useWords({ zh: kindsZh, en: kindsEn }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const id = idOf(one);
  const { hash } = useLocation();
  useEffect(() => { if (hash === id) document.getElementById(id)?.scrollIntoView({ block: 'center' }); }, [hash, id]);
  return (
    <li className="told" id={id}>
      <a className="when" href={`#${id}`} title={words.link}><time dateTime={one.at}>{momentIn(language, one.at)}</time></a>
      <p><strong className="kind">{passesCheckpoint(one.kind, one.milestone) ? standing.milestonePhase['checkpoint-passed'] : kinds[one.kind]}</strong> {plainly(language, one.why[language])} <IsDone one={one} /></p>
      {one.measure !== undefined && <Matter measure={one.measure} heading={one.heading ?? ''} />}
      <span className="line-act">{one.measure !== undefined && <TaskLink measure={one.measure} milestone={one.milestone}>{words.toTask}</TaskLink>}{one.list && <ListLink list={one.list.id}>{words.toList}</ListLink>}{read && <button type="button" className="plain" disabled={isUnderWay} onClick={() => { read(one); }}>{words.markRead}</button>}</span>
    </li>
  );
}
