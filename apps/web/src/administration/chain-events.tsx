import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { DayFilter } from '../look/day-filter';
import { Failure, Loading } from '../look/states';
import { More } from '../inbox/told-list';
import { peopleOf, postsQuery } from '../organisation/queries';
import { api } from '../record/client';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { Moment } from './audit';
import { useFilter } from './filter';

const chains = ['access', 'identity', 'organisation'] as const;
type Chain = (typeof chains)[number];

/** What happened to accounts, to posts, and to what was handed out, the latest first: of one person, of one day. */
export function ChainEvents(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const [wanted, choose] = useFilter('chain', 'chosen');
  const [person, choosePerson] = useFilter('person', 'chosen');
  const { data: posts = [] } = useQuery(postsQuery);
  const [day, setDay] = useFilter('day', 'chosen');
  const chain = chains.find((one) => one === wanted) ?? 'access';
  const list = useInfiniteQuery({
    queryKey: [recordKey, 'chain', chain, person, day],
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/audit/events', { params: { query: { chain, limit: 50, ...(person !== '' && { person }), ...(day !== '' && { day }), ...(pageParam !== undefined && { cursor: pageParam }) } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="chain">
      <h2 id="chain">{words.chains}</h2>
      <Choice label={words.ofChain} name="chain" value={chain} options={chains.map((one) => [one, words.chain[one]] as const)} change={(one) => { choose(one === 'access' satisfies Chain ? '' : one); }} />
      <Choice label={words.chainPerson} hint={words.chainPersonHint} name="person" value={person} options={[['', words.chainEverybody], ...peopleOf(posts).map((one) => [one.person, one.name] as const)]} change={choosePerson} />
      <DayFilter label={words.chainDay} name="day" value={day} change={setDay} />
      {list.error && <Failure error={list.error} again={() => { void list.refetch(); }} />}
      {list.isPending && <Loading />}
      {list.data && items.length === 0 && <p className="empty">{person === '' && day === '' ? words.chainNone : words.chainNoneFound}</p>}
      {items.length > 0 && (
        <div className="wide tall" role="group" aria-label={words.chain[chain]} tabIndex={0}>
          <table>
            <thead><tr>{(['seq', 'at', 'who', 'what', 'hash'] as const).map((head) => <th key={head} scope="col">{words.chainEvent[head]}</th>)}</tr></thead>
            <tbody>{items.map(({ seq, at, who, said, hash }) => <tr key={seq}><td>{seq}</td><td><Moment at={at} /></td><td>{who[language]}</td><td>{said[language]}</td><td><code title={hash} className="hash">{hash.slice(0, 12)}</code></td></tr>)}</tbody>
          </table>
        </div>
      )}
      <More list={list} />
    </section>
  );
}
