import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { words as standingEn } from '@lianxi/wording/en/words';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Failure, Loading } from '../look/states';
import { bureausQuery, nameOf, peopleOf, postsQuery } from '../organisation/queries';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { Moment } from './audit';
import { useFilter } from './filter';

type Access = Schemas['Access'];

/** 查阅和导出: who downloaded or exported what, the latest first, searched by what is read in a line of it. */
export function Accesses(): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const [sought, seek] = useFilter('who');
  const { data: bureaus = [] } = useQuery(bureausQuery);
  const { data: posts = [] } = useQuery(postsQuery);
  const { data, error, refetch } = useQuery({
    queryKey: [recordKey, 'accesses'],
    queryFn: async () => [...await every((cursor) => answered(api.GET('/api/v1/audit/accesses', { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } } })))].reverse(),
  });
  const roles: Readonly<Record<string, string>> = standing.role;
  const people = peopleOf(posts);
  const lines = (data ?? []).map((access) => ({
    access,
    who: nameOf(people.find(({ person }) => person === access.person) ?? { person: access.person }),
    post: `${bureaus.find(({ bureau }) => bureau === access.bureau)?.name ?? ''} ${roles[access.role] ?? ''}`.trim(),
    what: whatOf(access, words),
  }));
  const found = lines.filter(({ access, who, post, what }) => [who, post, what, access.person, access.at].some((text) => text.includes(sought.trim())));
  return (
    <section aria-labelledby="accesses">
      <h2 id="accesses">{words.accesses}</h2>
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <p className="empty">{words.accessesNone}</p>}
      {data && data.length > 0 && (
        <>
          <Field label={words.find} hint={words.findAccesses} name="who" type="search" value={sought} change={seek} />
          <p className="hint">{fill(words.foundEvents, { count: found.length, all: data.length })}</p>
          <div className="wide tall" role="group" aria-label={words.accesses} tabIndex={0}>
            <table>
              <thead><tr>{(['at', 'who', 'post', 'what'] as const).map((head) => <th key={head} scope="col">{words.access[head]}</th>)}</tr></thead>
              <tbody>{found.map(({ access: { seq, at }, who, post, what }) => <tr key={seq}><td><Moment at={at} /></td><td lang="zh-CN">{who}</td><td>{post}</td><td>{what}</td></tr>)}</tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function whatOf({ type, what, sha256 }: Access, words: typeof zh): string {
  if (type === 'evidenceRead') return fill(words.accessed.file, { sha256: sha256?.slice(0, 12) });
  return words.accessed[what ?? 'paper'];
}
