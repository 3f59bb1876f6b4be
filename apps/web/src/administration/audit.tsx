import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { momentIn } from '@lianxi/wording/moment';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Choice } from '../look/choice';
import { Openable } from '../look/decision-form';
import { Failure, Loading } from '../look/states';
import { api } from '../record/client';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { useRights } from '../session/rights';
import { useProgrammeId } from '../shell/programme';
import { ChainEvents } from './chain-events';
import { Events } from './events';
import { useFilter } from './filter';
import { Verify } from './verify';

/** 审计: whether the record is whole; what happened to a task; what happened to accounts, posts and what was handed out. */
export function Audit(): ReactNode {
  const rights = useRights();
  return (
    <>
      {rights.can('verify', 'Audit') && <Verify />}
      {rights.can('read', 'Task') && <OfTask />}
      {rights.can('readChains', 'Audit') && <ChainEvents />}
    </>
  );
}

/** The events and the anchors of one task, chosen in the address. */
function OfTask(): ReactNode {
  const [words, lookWords] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn })];
  const programme = useProgrammeId();
  const [measure, choose] = useFilter('measure', 'chosen');
  const { data, error, refetch } = useQuery({
    queryKey: [recordKey, programme, 'measures'],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks', { params: { query: { programme, limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  const task = data?.find((one) => String(one.measure) === measure);
  return (
    <section aria-labelledby="events">
      <h2 id="events">{words.events}</h2>
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!data && !error && <Loading />}
      {data && <Choice label={words.ofTask} name="measure" value={measure} options={[['', words.chooseTask], ...[...data].sort((a, b) => a.measure - b.measure).map((one) => [String(one.measure), `${fill(lookWords.measure, { measure: one.measure })} ${one.heading}`] as const)]} change={choose} />}
      {data && !task && <p className="empty">{words.eventsNext}</p>}
      {task && <><Events task={task.id} programme={programme} measure={task.measure} /><Anchors task={task.id} /></>}
    </section>
  );
}

function Anchors({ task }: { readonly task: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data } = useQuery({
    queryKey: [recordKey, 'anchors', task],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/tasks/{id}/anchors', { params: { path: { id: task }, query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  return (
    <>
      <h3>{words.anchors}</h3>
      <p className="hint">{words.anchorsWhy}</p>
      {!data && <Loading />}
      {data?.length === 0 && <p className="empty">{words.anchorsNone}</p>}
      <ul className="plain-list">{data?.map(({ number, seq, line }) => <li key={number}>{fill(words.anchorOf, { number, seq })}<Openable title={words.anchorLine}><code className="line-of-anchor">{line}</code></Openable></li>)}</ul>
    </>
  );
}

/** A moment of the record as the tables here show it. */
export function Moment({ at }: { readonly at: string }): ReactNode {
  const language = useLanguage();
  return <time dateTime={at}>{momentIn(language, `${at.slice(0, 19)}.000Z`)}</time>;
}
