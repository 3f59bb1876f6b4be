import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Folded } from '../look/folded';
import { holdersOf, postsQuery } from './queries';

/** Who holds a post now, by name, with the id by which an account is named. */
export function Holders(): ReactNode {
  const words = useWords({ zh, en });
  const { data = [] } = useQuery(postsQuery);
  const holders = holdersOf(data);
  return (
    <Folded title={words.holders} count={fill(words.holdersCount, { count: holders.length })}>
      <ul className="plain-list">{holders.map(({ person, name, posts }) => <li key={person}><span lang="zh-CN">{name}</span> <span className="count">{person}</span> <span className="hint holding" lang="zh-CN">{posts.join('、')}</span></li>)}</ul>
    </Folded>
  );
}
