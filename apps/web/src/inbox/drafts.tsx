import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { plainly } from '@lianxi/wording/milestone';
import { dayOf } from '@lianxi/wording/moment';
import { fill } from '@lianxi/wording/fill';
import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { Matter, TaskLink } from '../today/lines';
import { Handling } from './handling';
import { Letter } from './letter';
import { draftsQuery } from './queries';

type Draft = Schemas['Reminder'];

const kinds = ['supervise', 'urge'] as const;

/** Where a draft stands in an address: `3/d5-2020`. A milestone has one at most. */
const placeOf = ({ measure, milestone = '' }: Draft): string => `${measure}/${milestone}`;

/** 催办单、提请督办: what the ladder drafted; nothing leaves the house by itself. */
export function Drafts({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data, isPending, error, refetch } = useQuery(draftsQuery(programme));
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{words.drafts}</h2>
      <p className="hint">{words.draftsWhy}{words.draftsWhile}</p>
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data?.length === 0 && <p className="empty">{words.noDrafts}</p>}
      {data && kinds.map((kind) => <DraftsOf key={kind} programme={programme} kind={kind} drafts={data.filter((draft) => draft.kind === kind)} />)}
    </section>
  );
}

function DraftsOf({ programme, kind, drafts }: { readonly programme: string; readonly kind: (typeof kinds)[number]; readonly drafts: readonly Draft[] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (drafts.length === 0) return null;
  return (
    <details className="group">
      <summary><span className="group-title">{words.draft[kind]}</span> <span className="count">{drafts.length}</span></summary>
      <ul className="lines">
        {drafts.map((draft) => (
          <li key={placeOf(draft)} className="told">
            <time dateTime={draft.endedAt ?? draft.at}>{dayOf(language, draft.endedAt ?? draft.at)}</time>
            <p><strong lang="zh-CN">{fill(words.draftTo, { names: draft.names.join('、') })}</strong> {plainly(language, draft.why.sentence[language])}</p>
            <Matter measure={draft.measure} heading={draft.heading} />
            <span className="line-act">
              <Link to="/$programme/inbox" params={{ programme }} search={{ draft: placeOf(draft) }}>{words.toDraft}</Link>
              <TaskLink measure={draft.measure} milestone={draft.milestone}>{words.toTask}</TaskLink>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One draft: its text, to be copied or printed, and what became of it. */
export function DraftPage({ programme, place, close }: { readonly programme: string; readonly place: string; readonly close: () => void }): ReactNode {
  const words = useWords({ zh, en });
  const { data, isPending, error, refetch } = useQuery(draftsQuery(programme));
  const draft = data?.find((one) => placeOf(one) === place);
  const kind = kinds.find((one) => one === draft?.kind);
  const title = kind ? words.draft[kind] : words.drafts;
  useTitle(title);
  return (
    <>
      <p className="no-print"><Link to="/$programme/inbox" params={{ programme }} hash="drafts">{words.backToInbox}</Link></p>
      <h1>{title}</h1>
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data && !draft && <p className="empty">{words.draftGone} <TaskLink measure={Number(place.split('/')[0])} milestone={place.split('/')[1]}>{words.toTask}</TaskLink></p>}
      {draft && kind && (
        <>
          <Letter kind={kind} draft={draft} />
          <Handling draft={draft} done={close} />
        </>
      )}
    </>
  );
}
