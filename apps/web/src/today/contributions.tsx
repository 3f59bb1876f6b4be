import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { DraftAside } from '../look/draft-aside';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { Send } from '../look/send';
import { stillMissing } from '../look/still-missing';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { useDraft } from '../record/draft';
import { inPieces, rowsOf } from '../record/pieces';
import { useSession } from '../session/session';
import { useProgrammeId } from '../shell/programme';
import type { Group, ToDo } from './groups';
import { DueOf, Matter } from './lines';
import { Results, tellManyDone } from './results';

/** So many are shown without being asked for. */
const shownAtOnce = 5;

const idOf = ({ task, milestone = '' }: ToDo): string => `${task} ${milestone}`;

/** 配合情况: one text for whatever is chosen. What is typed is kept until it was sent. */
export function Contributions({ group: { bureau, items }, asksReply }: { readonly group: Group; readonly asksReply: boolean }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const [first] = items;
  const { post } = useSession();
  const programme = useProgrammeId();
  const [draft, type, forget, aside] = useDraft([post, programme, bureau, 'contributions'], { text: '', reply: '' });
  const [wanted, want] = useState<readonly string[]>([]);
  const chosen = items.length === 1 ? items : items.filter((item) => wanted.includes(idOf(item)));
  const act = useAct((what: { readonly items: readonly ToDo[]; readonly text: string; readonly reply: string }, key) => inPieces(what.items, key, (piece, its) => api.POST('/api/v1/contributions', {
    params: { header: { 'Idempotency-Key': its } },
    body: { bureau, items: piece.map(({ task, milestone = '' }) => ({ task, milestone, text: what.text, ...(asksReply && { reply: what.reply }) })) },
  }), rowsOf), (results) => {
    tellManyDone(words.done.contribution, results);
    if (results.items.every(({ problem }) => problem === undefined)) { forget(); want([]); }
  });
  const toggle = (id: string, on: boolean): void => { want(on ? [...wanted, id] : wanted.filter((one) => one !== id)); };
  const missing = stillMissing([words.chosen, chosen.length > 0], [words.reply, !asksReply || draft.reply.trim() !== ''], [words.contributionText, draft.text.trim() !== '']);
  return (
    <details className="form" open={items.length <= shownAtOnce}>
      <summary>{words.show} <span className="count">{first?.dueOn !== undefined && fill(words.earliest, { day: dayIn(language, first.dueOn) })}</span></summary>
      <form onSubmit={(event) => { event.preventDefault(); act.send({ items: chosen, text: draft.text, reply: draft.reply }); }}>
        <p className="next">{words.contributionNext}</p>
        <fieldset>
          <legend>{words.choose}</legend>
          {items.length > 1 && <label className="check"><input type="checkbox" checked={chosen.length === items.length} onChange={(event) => { want(event.target.checked ? items.map(idOf) : []); }} /> {words.chooseAll}</label>}
          <ul className="lines">
            {items.map((toDo) => (
              <li key={idOf(toDo)} className="line">
                <DueOf toDo={toDo} />
                <label className="check"><input type="checkbox" checked={chosen.includes(toDo)} disabled={items.length === 1} onChange={(event) => { toggle(idOf(toDo), event.target.checked); }} /> <Matter {...toDo} /></label>
              </li>
            ))}
          </ul>
        </fieldset>
        <DraftAside aside={aside} />
        {asksReply && <Field label={words.reply} hint={words.replyHint} name="reply" value={draft.reply} change={(reply) => { type({ reply }); }} refusal={act.refusal} />}
        <Field label={words.contributionText} hint={words.contributionTextHint} name="text" lines={4} value={draft.text} change={(text) => { type({ text }); }} refusal={act.refusal} />
        <Refused refusal={act.refusal} fields={['text', 'reply']} />
        <div className="acts"><Send said={act.isUnderWay ? words.sending : fill(words.contribute, { count: chosen.length })} missing={missing} isOff={act.isUnderWay} /></div>
      </form>
      <Results results={act.done} items={items} />
    </details>
  );
}
