import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { momentIn } from '@lianxi/wording/moment';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { plainly } from '../look/milestone';
import { Refused } from '../look/refused';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { Matter, TaskLink } from './lines';

type Item = Schemas['Told'];

/** 办理告知: what was decided that concerns the post, and why it was told. */
export function Told({ programme, page: { items, next } }: { readonly programme: string; readonly page: Schemas['ToldPage'] }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const act = useAct((read: readonly Item[], key) => api.POST('/api/v1/programmes/{programme}/inbox/read', {
    params: { path: { programme }, header: { 'Idempotency-Key': key } },
    body: { items: read.map(({ task, seq }) => ({ task, seq })) },
  }));
  if (items.length === 0) return <p className="empty">{words.nothingTold}</p>;
  return (
    <>
      <div className="acts"><button type="button" disabled={act.isUnderWay} onClick={() => { act.send(items); }}>{fill(words.markAllRead, { count: items.length })}</button></div>
      <Refused refusal={act.refusal} />
      <ul className="lines">
        {items.map((one) => (
          <li key={`${one.task} ${one.seq}`} className="told">
            <time dateTime={one.at}>{momentIn(language, one.at)}</time>
            <p>{plainly(language, one.why[language])}</p>
            <p className="matter-second"><Matter measure={one.measure} heading={one.heading} /></p>
            <span className="line-act"><TaskLink {...one}>{words.toTask}</TaskLink><button type="button" className="plain" disabled={act.isUnderWay} onClick={() => { act.send([one]); }}>{words.markRead}</button></span>
          </li>
        ))}
      </ul>
      {next !== undefined && <p className="hint">{words.olderTold}</p>}
    </>
  );
}
