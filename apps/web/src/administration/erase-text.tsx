import { fill } from '@lianxi/wording/fill';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { words as standingEn } from '@lianxi/wording/en/words';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { DecisionForm, Openable } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';

interface EraseTextProps {
  readonly task: string;
  /** Number of the event with which it was written. */
  readonly event: number;
}

/** Erases what was written with one event, on an authority; whoever erases does not see the task. */
export function EraseText({ task, event }: EraseTextProps): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { post } = useSession();
  const title = fill(words.act.eraseText.title, { event, task: task.slice(0, 8) });
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, task, String(event), 'erasure']} next={words.act.eraseText.next} send={words.act.eraseText.send}
        fields={[
          { name: 'authority.kind', label: words.field.authority, options: Object.entries(standing.authority) },
          { name: 'authority.number', label: words.field.number },
          { name: 'authority.on', label: words.field.on, type: 'date' },
        ]}
        request={({ 'authority.kind': kind, 'authority.number': number = '', 'authority.on': on = '' }, key) => api.POST('/api/v1/tasks/{id}/events/{seq}/erasure', {
          params: { path: { id: task, seq: event }, header: { 'Idempotency-Key': key } },
          body: { authority: { kind: kind as keyof typeof standing.authority, number, on } },
        })}
        said={() => <p className="done">{words.erasedText}</p>} />
    </Openable>
  );
}
