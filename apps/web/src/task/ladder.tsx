import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { dayOf } from '@lianxi/wording/moment';
import { task as en } from '@lianxi/wording/en/page/task';
import { words as standingEn } from '@lianxi/wording/en/words';
import { task as zh } from '@lianxi/wording/zh/page/task';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { ladderQuery } from './queries';

/** So many of the next steps are shown without being asked for. */
const shownAtOnce = 4;

/** 督促: what comes by itself if nobody acts, with its dates and its why. */
export function Ladder({ task: { programme, id } }: { readonly task: Schemas['Task'] }): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, refetch } = useQuery(ladderQuery(programme, id));
  return (
    <section aria-labelledby="ladder">
      <h2 id="ladder">{words.ladder}</h2>
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!error && data === undefined && <Loading />}
      {data?.length === 0 && <p className="empty">{words.ladderNone}</p>}
      {data && <Steps steps={data.slice(0, shownAtOnce)} />}
      {data && data.length > shownAtOnce && <details><summary>{fill(words.ladderMore, { count: data.length - shownAtOnce })}</summary><Steps steps={data.slice(shownAtOnce)} /></details>}
    </section>
  );
}

function Steps({ steps }: { readonly steps: readonly Schemas['Reminder'][] }): ReactNode {
  const [standing, language] = [useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  return (
    <ol className="lines">
      {steps.map(({ key, kind, at, why }) => (
        <li key={key} className="told">
          <time dateTime={at}>{dayOf(language, at)}</time>
          <p><strong>{standing.rung[kind]}</strong> {plainly(language, why.sentence[language])}</p>
        </li>
      ))}
    </ol>
  );
}
