import { fill } from '@lianxi/wording/fill';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { inPieces, rowsOf } from '../record/pieces';
import type { Group } from './groups';
import { Line } from './lines';
import { Results, tellManyDone } from './results';

/** 签收: one click for one task, or for all. */
export function Receipts({ group: { bureau, items }, asksReply }: { readonly group: Group; readonly asksReply: boolean }): ReactNode {
  const words = useWords({ zh, en });
  const [reply, setReply] = useState('');
  const act = useAct((tasks: readonly string[], key) => inPieces(tasks, key, (piece, its) => api.POST('/api/v1/receipts', {
    params: { header: { 'Idempotency-Key': its } },
    body: { bureau, tasks: [...piece], ...(asksReply && { reply }) },
  }), rowsOf), (results) => { tellManyDone(words.done.receipt, results); });
  const cannot = act.isUnderWay || (asksReply && reply.trim() === '');
  const isOne = items.length === 1;
  return (
    <>
      <p className="next">{words.receiptNext}</p>
      {asksReply && <Field label={words.reply} hint={words.replyHint} name="reply" value={reply} change={setReply} refusal={act.refusal} />}
      {!isOne && <div className="acts"><button type="button" className="first" disabled={cannot} onClick={() => { act.send(items.map(({ task }) => task)); }}>{act.isUnderWay ? words.sending : fill(words.signAll, { count: items.length })}</button></div>}
      <Refused refusal={act.refusal} fields={['reply']} />
      <Results results={act.done} items={items} />
      <ul className="lines">
        {items.map((toDo) => <Line key={toDo.task} toDo={toDo}><button type="button" className={isOne ? 'first' : undefined} disabled={cannot} onClick={() => { act.send([toDo.task]); }}>{words.signOne}</button></Line>)}
      </ul>
    </>
  );
}
