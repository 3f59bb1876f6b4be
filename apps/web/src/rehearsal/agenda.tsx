import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { rehearsal as en } from '@lianxi/wording/en/page/rehearsal';
import { words as standingEn } from '@lianxi/wording/en/words';
import { rehearsal as zh } from '@lianxi/wording/zh/page/rehearsal';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';
import { Failure, Loading } from '../look/states';
import { agendaQuery } from './queries';

const kinds = ['escalated', 'late', 'disputed', 'question'] as const;

/** 联席会议议题: what stands before the meeting, by kind. */
export function Agenda({ programme }: { readonly programme: string }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { data, error, isPending, refetch } = useQuery(agendaQuery(programme));
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">{words.agenda}</h2>
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data?.length === 0 && <p className="empty">{words.agendaNone}</p>}
      {kinds.map((kind) => {
        const items = data?.filter((item) => item.kind === kind) ?? [];
        return items.length > 0 && (
          <details key={kind} className="group" open={kind !== 'question'}>
            <summary><span className="group-title">{standing.agenda[kind]}</span> <span className="count">{fill(words.agendaItems, { count: items.length })}</span></summary>
            <ul className="lines">{items.map((item) => <Matter key={item.matter.zh + (item.milestone ?? '')} item={item} programme={programme} />)}</ul>
          </details>
        );
      })}
    </section>
  );
}

function Matter({ item: { matter, why, since, measure, milestone }, programme }: { readonly item: Schemas['AgendaItem']; readonly programme: string }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const named = plainly(language, matter[language]);
  return (
    <li className={since === undefined ? 'asked' : 'told'}>
      {since !== undefined && <time dateTime={since}>{fill(words.agendaSince, { day: dayIn(language, dayOf(since)) })}</time>}
      <p>{measure === undefined || milestone === undefined ? named : <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }} hash={milestone}>{named}</Link>}</p>
      {milestone !== undefined && <p className="hint">{plainly(language, why[language])}</p>}
    </li>
  );
}
