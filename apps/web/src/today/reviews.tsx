import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../look/choices';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { inPieces, rowsOf } from '../record/pieces';
import type { Group, ToDo } from './groups';
import { actFor } from './groups';
import { DueOf, Matter, TaskLink } from './lines';
import { Results, tellManyDone } from './results';

// Only the office reviews: it is loaded when something waits for it.
const IfNotConfirmed = lazy(async () => ({ default: (await import('../lists/not-confirmed')).IfNotConfirmed }));

const idOf = ({ task, milestone = '' }: ToDo): string => `${task} ${milestone}`;

/** 初审: one click for whatever was looked through; what has changed since the desk was shown is refused, each for itself. */
export function Reviews({ group: { items } }: { readonly group: Group }): ReactNode {
  const words = useWords({ zh, en });
  const [wanted, want] = useState<readonly string[]>([]);
  const chosen = items.filter((item) => wanted.includes(idOf(item)));
  const act = useAct((reviewed: Schemas['ReviewsForm']['items'], key) => inPieces(reviewed, key, (piece, its) => api.POST('/api/v1/reviews', { params: { header: { 'Idempotency-Key': its } }, body: { items: [...piece] } }), rowsOf), (results) => { want([]); tellManyDone(words.done.review, results); });
  return (
    <form onSubmit={(event) => { event.preventDefault(); act.send(chosen.map(({ task, milestone = '', seen }) => ({ task, milestone, ...(seen !== undefined && { seen }) }))); }}>
      <p className="next">{words.reviewNext}</p>
      <fieldset>
        <legend>{words.reviewChoose}</legend>
        <ul className="lines">
          {items.map((toDo) => (
            <li key={idOf(toDo)} className="line">
              <DueOf toDo={toDo} />
              <label className="check"><input type="checkbox" checked={wanted.includes(idOf(toDo))} onChange={(event) => { want(event.target.checked ? [...wanted, idOf(toDo)] : wanted.filter((id) => id !== idOf(toDo))); }} /> <Matter {...toDo} /></label>
              <span className="line-act"><TaskLink {...toDo} act={actFor.review} className="button">{words.go.review}</TaskLink></span>
              <Suspense fallback={null}><IfNotConfirmed measure={toDo.measure} items={items} /></Suspense>
            </li>
          ))}
        </ul>
      </fieldset>
      <Refused refusal={act.refusal} />
      <div className="acts"><Send said={act.isUnderWay ? words.sending : fill(words.reviewSend, { count: chosen.length })} missing={stillMissing([words.chosenReviews, chosen.length > 0])} isOff={act.isUnderWay} /></div>
      <Results results={act.done} items={items} />
    </form>
  );
}
