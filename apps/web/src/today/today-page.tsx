import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { lazy, Suspense } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { abilitiesQuery, mayEver } from '../session/abilities';
import { useSession } from '../session/session';
import { useProgramme } from '../shell/programme';
import { Arrived } from './arrived';
import { AwaitedGroup } from './awaited';
import { useElsewhere } from './elsewhere-count';
import { groupsAwaited, groupsOfMine } from './groups';
import { MineGroup } from './mine';
import { LatestNotice } from './notice';
import { toDosQuery, toldQuery } from './queries';
import { Told } from './told';
import { watches } from './watches';

// Most have nothing elsewhere: it is loaded for whoever may.
const Elsewhere = lazy(async () => ({ default: (await import('./elsewhere')).Elsewhere }));

/** 今日: a post's desk, by due day; of the administrators, who see no task, only that. */
export function TodayPage(): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { data: abilities } = useSuspenseQuery(abilitiesQuery(post));
  useTitle(words.title);
  if (mayEver(abilities, 'read', 'Task')) return <Desk />;
  return <><h1>{words.title}</h1><p className="lead">{words.noTasks}</p></>;
}

function Desk(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { id, today } = useProgramme();
  const { role } = useSession();
  const mine = useQuery(toDosQuery(id, 'mine'));
  const told = useQuery(toldQuery(id));
  const there = useElsewhere(id, role);
  const waits = (mine.data?.length ?? 0) + (there ?? 0);
  const isEmpty = mine.data !== undefined && there !== undefined && waits === 0;
  const elsewhere = (role === 'leader' || role === 'office' || watches(role)) && <Suspense fallback={null}><Elsewhere programme={id} role={role} /></Suspense>;
  return (
    <>
      <Arrived />
      <h1>{words.title}</h1>
      <p className="lead">{dayIn(language, today)}{waits > 0 && ` · ${summary(mine.data ?? [], waits, words)}`}</p>
      {watches(role) && elsewhere}
      {!(watches(role) && isEmpty) && (
        <section aria-labelledby="mine">
          <h2 id="mine">{words.mine}</h2>
          {mine.isPending && <Loading />}
          {mine.error && <Failure error={mine.error} again={() => { void mine.refetch(); }} />}
          {!watches(role) && elsewhere}
          {isEmpty && <p className="empty">{words.nothingMine} <Link to="/$programme/roadmap" params={{ programme: id }}>{words.toRoadmap}</Link></p>}
          {groupsOfMine(mine.data ?? []).map((group) => <MineGroup key={`${group.what} ${group.bureau}`} group={group} />)}
        </section>
      )}
      {!watches(role) && <Awaited programme={id} />}
      <section aria-labelledby="told">
        <h2 id="told">{words.told}{told.data && told.data.items.length > 0 && <span className="count">{told.data.items.length}{told.data.next === undefined ? '' : '+'}</span>}</h2>
        {told.isPending && <Loading />}
        {told.error && <Failure error={told.error} again={() => { void told.refetch(); }} />}
        {told.data ? <Told programme={id} page={told.data} /> : <LatestNotice />}
      </section>
    </>
  );
}

function Awaited({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data, isPending, error, refetch } = useQuery(toDosQuery(programme, 'awaited'));
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited">{words.awaited}</h2>
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data?.length === 0 && <p className="empty">{words.nothingAwaited} <Link to="/$programme/status" params={{ programme }} hash="waits">{words.toWaits}</Link></p>}
      {groupsAwaited(data ?? []).map((group) => <AwaitedGroup key={group.what} group={group} />)}
    </section>
  );
}

/** How much waits for the post, here and elsewhere, and how much of it is past its day. */
function summary(mine: readonly { readonly daysLeft?: number | undefined }[], count: number, words: typeof zh): string {
  const over = mine.filter(({ daysLeft }) => daysLeft !== undefined && daysLeft < 0).length;
  return [fill(words.mineCount, { count }), ...(over > 0 ? [fill(words.overdueCount, { count: over })] : [])].join(' · ');
}
