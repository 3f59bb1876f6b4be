import { useQuery } from '@tanstack/react-query';
import { profile as en } from '@lianxi/wording/en/page/profile';
import { profile as zh } from '@lianxi/wording/zh/page/profile';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Loading } from '../look/states';
import { HoldingLine } from '../organisation/holding';
import { EnterPersonForm, mayChangeHolder, SubstituteForm } from '../organisation/holder-forms';
import { PeopleList } from '../organisation/people-list';
import { postsQuery } from '../organisation/queries';
import { useSession } from '../session/session';

/** 代理: who stands in for the post that acts, and how to have somebody do so. */
export function Substitutes(): ReactNode {
  const words = useWords({ zh, en });
  const session = useSession();
  const { data } = useQuery(postsQuery);
  const post = data?.find((one) => one.post === session.post);
  const substitutes = post?.holdings.filter((one) => one.for !== undefined && one.current) ?? [];
  return (
    <section aria-labelledby="substitute">
      <h2 id="substitute">{words.substitute}</h2>
      {!data && <Loading />}
      {substitutes.length > 0 && <h3>{words.substituteNow}</h3>}
      <ul className="lines">{substitutes.map((one) => <li key={one.person + one.from} className="holder"><HoldingLine holding={one} /></li>)}</ul>
      {data && substitutes.length === 0 && <p className="empty">{words.substituteNone}</p>}
      {post && (mayChangeHolder(session, post)
        ? <><p>{words.substituteWhy}</p><PeopleList /><SubstituteForm post={post} /><EnterPersonForm /></>
        : <p className="empty">{words.substituteOther}</p>)}
    </section>
  );
}
