import { lists as en } from '@lianxi/wording/en/page/lists';
import { lists as zh } from '@lianxi/wording/zh/page/lists';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { DecisionForm } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';
import type { Form } from './list-form';
import { Gone } from './list-form';

/** 撤回签署: with the reason, which the office is told, and asked once more, since by then the office may be striking off. */
export function UnsignForm({ list: of, isGone, close }: Form): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { id: list, programme } = of;
  const { title, next, send } = words.act.unsign;
  return (
    <>
      {isGone && <Gone list={of} />}
      <DecisionForm title={title} place={[post, list, 'unsign']} next={next} send={send} sure={() => words.unsignSure} close={close}
        fields={[{ name: 'reason', label: words.reason, hint: words.reasonHint }]}
        request={({ reason = '' }, key) => api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/signature/withdrawal', { params: { path: { programme, list }, header: { 'Idempotency-Key': key } }, body: { reason } })}
        said={() => null} done={close} />
    </>
  );
}
