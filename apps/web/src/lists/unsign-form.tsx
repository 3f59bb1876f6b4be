import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { DecisionForm } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';
import type { List } from './queries';

/** 撤回签署: with the reason, which the office is told, and asked once more, since by then the office may be striking off. */
export function UnsignForm({ list: { id: list, programme }, close }: { readonly list: List; readonly close: () => void }): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { title, next, send } = words.act.unsign;
  return (
    <DecisionForm title={title} place={[post, list, 'unsign']} next={next} send={send} sure={() => words.unsignSure} close={close}
      fields={[{ name: 'reason', label: words.reason, hint: words.reasonHint }]}
      request={({ reason = '' }, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/signature/withdrawal', { params: { path: { programme, list }, header: { 'Idempotency-Key': key } }, body: { reason } })}
      said={() => null} done={close} />
  );
}
