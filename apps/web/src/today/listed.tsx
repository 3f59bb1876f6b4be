import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { dayOf } from '@lianxi/wording/moment';
import { today as en } from '@lianxi/wording/en/page/today';
import { words as standingEn } from '@lianxi/wording/en/words';
import { today as zh } from '@lianxi/wording/zh/page/today';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { useProgrammeId } from '../shell/programme';
import type { ToDo } from './groups';
import { actFor, byList } from './groups';
import { Line, ListLink, TaskLink } from './lines';

/** What waits with a strike-off list: a line for each list, however many milestones are on it; one for all that is on none yet. */
export function Listed({ items }: { readonly items: readonly ToDo[] }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <ul className="lines">
      {byList(items).map((some) => {
        const [first] = some;
        if (first?.list !== undefined || first?.what === 'listing') return <OfList key={first.list?.id ?? ''} items={some} first={first} />;
        // A chain without a list: each is struck off on its task's page.
        return some.map((toDo) => <Line key={`${toDo.task} ${toDo.milestone ?? ''}`} toDo={toDo}><TaskLink {...toDo} act={actFor[toDo.what]} className="button">{words.go[toDo.what]}</TaskLink></Line>);
      })}
    </ul>
  );
}

function OfList({ items, first: { list, operation, since, what } }: { readonly items: readonly ToDo[]; readonly first: ToDo }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const said: Readonly<Record<string, string>> = words.goList;
  const go = said[operation ?? ''] ?? words.go[what];
  const programme = useProgrammeId();
  return (
    <li className="line">
      <time dateTime={since}>{fill(words.since, { day: dayOf(language, since) })}</time>
      <span className="matter">
        <span className="matter-first">{list ? <span lang="zh-CN">{list.number}</span> : words.onNoList} {list && <span className="count">{standing.listPhase[list.phase]}</span>}</span>
        <span className="matter-second">{fill(words.milestones, { count: items.length })}</span>
      </span>
      <span className="line-act">{list
        ? <ListLink list={list.id} className="button">{go}</ListLink>
        : <Link to="/$programme/lists" params={{ programme }} hash="draw-up" className="button">{go}</Link>}</span>
    </li>
  );
}
