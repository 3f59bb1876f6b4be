import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { DraftAside } from '../look/draft-aside';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { Failure, Loading } from '../look/states';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { useDraft } from '../record/draft';
import { useSession } from '../session/session';
import { toDosQuery } from '../today/queries';
import { Choosing } from './choosing';
import { IfNotConfirmed } from './not-confirmed';
import { idOf, placesOf } from './places';

/** 拟制: the office puts what has passed review on a list, of which all is chosen until some is left out. */
export function DrawUp({ programme }: { readonly programme: string }): ReactNode {
  const words = useWords({ zh, en });
  const { data, error, refetch } = useQuery(toDosQuery(programme, 'mine'));
  const { post } = useSession();
  const navigate = useNavigate();
  const [draft, type, forget, aside] = useDraft([post, programme, 'strike-off-list'], { number: '' });
  const [left, leave] = useState<readonly string[]>([]);
  const waiting = placesOf(data ?? []);
  const chosen = waiting.filter((one) => !left.includes(idOf(one)));
  const act = useAct((what: { readonly number: string; readonly items: readonly { readonly task: string; readonly milestone: string }[] }, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists', {
    params: { path: { programme }, header: { 'Idempotency-Key': key } }, body: { number: what.number.trim(), items: [...what.items] },
  }), ({ list }) => {
    forget();
    tellDone(`${words.act.drawUp.done} · ${draft.number.trim()}`, `/${programme}/lists/${list}`);
    void navigate({ to: '/$programme/lists/$list', params: { programme, list } });
  });
  return (
    <section aria-labelledby="draw-up">
      <h2 id="draw-up">{words.awaiting} {waiting.length > 0 && <span className="count">{fill(words.count, { count: waiting.length })}</span>}</h2>
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {!error && !data && <Loading />}
      {data && waiting.length === 0 && <p className="empty">{words.awaitingNone}</p>}
      {waiting.length > 0 && (
        <form className="list-form" aria-label={words.act.drawUp.title} onSubmit={(event) => { event.preventDefault(); act.send({ number: draft.number, items: chosen.map(({ task, milestone }) => ({ task, milestone })) }); }}>
          <p className="next">{words.act.drawUp.next}</p>
          <Choosing legend={words.choose} all={words.chooseAll} items={waiting} chosen={chosen.map(idOf)} mark={(one) => <IfNotConfirmed measure={one.measure} items={chosen} />} choose={(ids) => { leave(waiting.map(idOf).filter((id) => !ids.includes(id))); }} />
          <DraftAside aside={aside} />
          <Field label={words.number} hint={words.numberHint} name="number" value={draft.number} change={(number) => { type({ number }); }} refusal={act.refusal} required />
          <Refused refusal={act.refusal} fields={['number']} />
          <div className="acts"><Send said={act.isUnderWay ? words.sending : fill(words.act.drawUp.send, { count: chosen.length })} missing={stillMissing([words.chosen, chosen.length > 0], [words.number, draft.number.trim() !== ''])} isOff={act.isUnderWay} /></div>
        </form>
      )}
    </section>
  );
}
