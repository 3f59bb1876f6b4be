import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { words as standingEn } from '@lianxi/wording/en/words';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { boardQuery } from '../ledger/queries';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useSession } from '../session/session';
import { Matter, TaskLink } from '../today/lines';
import { draftPages, letterPages } from './queries';
import { More } from './told-list';

/** A letter of so many matters stands open. */
const fewAtMost = 10;

/** 提醒通知: the morning's letters; one that is opened lists its matters, each with its why. */
export function Letters({ programme }: { readonly programme: string }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const list = useInfiniteQuery(letterPages(programme, useSession()));
  const letters = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="letters">
      <h2 id="letters">{words.letters}</h2>
      <p className="hint">{words.lettersWhy}</p>
      {list.error && <Failure error={list.error} again={() => { void list.refetch(); }} />}
      {list.isPending && <Loading />}
      {list.data && letters.length === 0 && <p className="empty">{words.noLetters}</p>}
      {letters.map(({ id, deliveredAt, lines }, place) => (
        <details key={id} className="group" open={place === 0 && lines.length <= fewAtMost}>
          <summary><span className="group-title">{fill(words.letter, { moment: momentIn(language, deliveredAt), count: lines.length })}</span></summary>
          <ul className="lines">
            {lines.map((line) => (
              <li key={`${line.task} ${line.key}`} className="told">
                <strong className="kind">{standing.rung[line.kind]}</strong>
                <p>{plainly(language, line.why.sentence[language])}</p>
                <Matter measure={line.measure} heading={line.heading} />
                <span className="line-act"><TaskLink {...line}>{words.toTask}</TaskLink></span>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <More list={list} />
    </section>
  );
}

/** 催办单、提请督办: what the ladder drafted; nothing leaves the house by itself. */
export function Drafts({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{words.drafts}</h2>
      <p className="hint">{words.draftsWhy}</p>
      <DraftsOf programme={programme} kind="supervise" />
      <DraftsOf programme={programme} kind="urge" />
    </section>
  );
}

function DraftsOf({ programme, kind }: { readonly programme: string; readonly kind: 'urge' | 'supervise' }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const list = useInfiniteQuery(draftPages(programme, kind));
  const { data: board } = useQuery(boardQuery(programme));
  const named = (bureau: string): string => board?.rows.find((row) => row.bureau === bureau)?.name ?? bureau;
  const drafts = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <details className="group">
      <summary><span className="group-title">{words.draft[kind]}</span> {list.data && <span className="count">{drafts.length}{list.hasNextPage ? '+' : ''}</span>}</summary>
      {list.error && <Failure error={list.error} again={() => { void list.refetch(); }} />}
      {list.isPending && <Loading />}
      {list.data && drafts.length === 0 && <p className="empty">{words.noDrafts}</p>}
      <ul className="lines">
        {drafts.map(({ task, key, endedAt, at, why, bureaus, measure, heading, milestone }) => (
          <li key={`${task} ${key}`} className="told">
            <time dateTime={endedAt ?? at}>{momentIn(language, endedAt ?? at)}</time>
            <p><strong lang="zh-CN">{fill(words.draftTo, { names: bureaus.map(named).join('、') })}</strong> {plainly(language, why.sentence[language])}</p>
            <Matter measure={measure} heading={heading} />
            <span className="line-act"><TaskLink measure={measure} milestone={milestone}>{words.toTask}</TaskLink></span>
          </li>
        ))}
      </ul>
      <More list={list} />
    </details>
  );
}
