import type { Schemas } from '@lianxi/api-client/client';
import { inbox as en } from '@lianxi/wording/en/page/inbox';
import { inbox as zh } from '@lianxi/wording/zh/page/inbox';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Choice } from '../look/choice';
import { useWords } from '../look/choices';
import { DecisionForm } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';

const ways = ['issued', 'dropped'] as const;

/** 登记处理结果: by which paper a draft went out, or that it did not. */
export function Handling({ draft: { task, milestone = '', key: step }, done }: { readonly draft: Schemas['Reminder']; readonly done: () => void }): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const [way, choose] = useState<(typeof ways)[number]>('issued');
  const isIssued = way === 'issued';
  return (
    <section className="no-print" aria-labelledby="handling">
      <h2 id="handling">{words.handle}</h2>
      <Choice label={words.handleAs} name="way" value={way} options={ways.map((one) => [one, words.handledAs[one]])} change={(chosen) => { choose(chosen === 'dropped' ? 'dropped' : 'issued'); }} />
      <DecisionForm key={way} title={words.handle} place={[post, task, step, way]} next={words.handleNext} send={words.handleSend}
        fields={isIssued ? [{ name: 'issued.number', label: words.issueNumber }, { name: 'issued.on', label: words.issueOn, type: 'date' }] : []}
        request={(filled, key) => api.POST('/api/v1/tasks/{id}/milestones/{key}/draft', {
          params: { path: { id: task, key: milestone }, header: { 'Idempotency-Key': key } },
          body: { step, ...(isIssued && { issued: { number: filled['issued.number'] ?? '', on: filled['issued.on'] ?? '' } }) },
        })}
        said={() => null} done={done} />
    </section>
  );
}
