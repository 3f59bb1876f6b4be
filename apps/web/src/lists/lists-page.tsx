import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { dayOf } from '@lianxi/wording/moment';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useRights } from '../session/rights';
import { useProgramme } from '../shell/programme';
import { DrawUp } from './draw-up';
import type { List } from './queries';
import { listsQuery } from './queries';
import { ListStanding, struckOffOf } from './standing';

/** 拟销号清单: all lists of the programme, those that wait for somebody first; of the office, with what is not on any yet. */
export function ListsPage(): ReactNode {
  const words = useWords({ zh, en });
  const { id } = useProgramme();
  const rights = useRights();
  const { data, error, refetch } = useQuery(listsQuery(id));
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      {rights.can('drawUpList', 'StrikeOffList') && <DrawUp programme={id} />}
      <section aria-labelledby="lists">
        <h2 id="lists">{words.all}</h2>
        {error && <Failure error={error} again={() => { void refetch(); }} />}
        {!error && !data && <Loading />}
        {data?.length === 0 && <p className="empty">{words.none}</p>}
        <ul className="lines">{[...data ?? []].sort((a, b) => Number(isOver(a)) - Number(isOver(b))).map((list) => <Line key={list.id} list={list} />)}</ul>
      </section>
    </>
  );
}

/** Nothing more happens to it. */
function isOver(list: List): boolean {
  return list.phase === 'withdrawn' || (list.phase === 'signed' && struckOffOf(list) === list.items.length);
}

function Line({ list }: { readonly list: List }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { id, number, programme, drawn } = list;
  return (
    <li className="list-line">
      <span><Link to="/$programme/lists/$list" params={{ programme, list: id }} lang="zh-CN">{number}</Link> <span className="hint">{fill(words.drawnOn, { moment: dayOf(language, drawn.at) })}</span></span>
      <ListStanding list={list} />
    </li>
  );
}
