import { Link } from '@tanstack/react-router';
import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { task as taskEn } from '@lianxi/wording/en/page/task';
import { toldKind as kindsEn } from '@lianxi/wording/en/told';
import { words as standingEn } from '@lianxi/wording/en/words';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import { task as taskZh } from '@lianxi/wording/zh/page/task';
import { toldKind as kindsZh } from '@lianxi/wording/zh/told';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Field } from '../look/field';
import { Failure, Loading } from '../look/states';
import { bureausQuery, peopleOf, postsQuery } from '../organisation/queries';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { useFilter } from './filter';

type Event = Schemas['TaskEvent'];

interface EventsProps {
  readonly task: string;
  readonly programme: string;
  readonly measure: number;
}

/** What happened to a task, searched by what is read in a line of it; with the hash that chains it to the one before. */
export function Events({ task, programme, measure }: EventsProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const [sought, seek] = useFilter('find');
  const { data, error, refetch } = useQuery({
    queryKey: [recordKey, programme, 'audit', task],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks/{id}/events', { params: { path: { id: task }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  const said = useSaid();
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const lines = data.map((event) => ({ event, ...said(event), when: momentIn(language, `${event.at.slice(0, 19)}.000Z`) }));
  const found = lines.filter(({ event, what, who, when }) => [what, who, when, event.actor, event.hash, String(event.seq)].some((text) => text.includes(sought.trim())));
  return (
    <>
      <Field label={words.find} hint={words.findEvents} name="find" type="search" value={sought} change={seek} />
      <p className="hint">{fill(words.foundEvents, { count: found.length, all: data.length })} <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }}>{words.toTask}</Link></p>
      <div className="wide tall" role="group" aria-label={words.events} tabIndex={0}>
        <table>
          <thead><tr>{(['seq', 'at', 'what', 'who', 'hash'] as const).map((head) => <th key={head} scope="col">{words.event[head]}</th>)}</tr></thead>
          <tbody>{found.map(({ event: { seq, hash, at, actor }, what, who, when }) => <tr key={seq}><td>{seq}</td><td><time dateTime={at}>{when}</time></td><td>{what}</td><td title={actor}>{who}</td><td><code title={hash} className="hash">{hash.slice(0, 12)}</code></td></tr>)}</tbody>
        </table>
      </div>
    </>
  );
}

/** What an event is called, and who did it. */
function useSaid(): (event: Event) => { readonly what: string; readonly who: string } {
  const [standing, kinds, events, language] = [useWords({ zh: standingZh, en: standingEn }), useWords({ zh: kindsZh, en: kindsEn }), useWords({ zh: taskZh, en: taskEn }), useLanguage()];
  const { data: bureaus = [] } = useQuery(bureausQuery);
  const people = peopleOf(useQuery(postsQuery).data ?? []);
  const [rungs, roles, names]: Readonly<Record<string, string>>[] = [standing.rung, standing.role, { ...kinds, ...events.event }];
  return ({ type, event, actor, standsIn }) => {
    const [bureau = '', role = '', person = ''] = actor.split('/');
    const kind = type === 'stepCarriedOut' && typeof event.kind === 'string' ? rungs?.[event.kind] : names?.[type];
    const milestone = typeof event.milestone === 'string' ? ` ${milestoneName(language, event.milestone)}` : '';
    const [house = '', duty = role] = [bureaus.find((one) => one.bureau === bureau)?.name, roles?.[role]];
    // Example people are called by their post.
    const name = people.find((one) => one.person === person)?.name ?? person;
    const post = house === duty ? house : `${house} ${duty}`.trim();
    return { what: `${kind ?? type}${milestone}`, who: standsIn?.[language] ?? [post, ...(name === '' || name === `${house}${duty}` ? [] : [name])].join(language === 'zh' ? '，' : ', ') };
  };
}
