import type { Schemas } from '@lianxi/api-client/client';
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

/** Erases what was written with one event of a task or of a strike-off list, on an authority; whoever erases sees neither. */
export function EraseText({ task, list, programme = '', event }: Schemas['Mentions']['items'][number]): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { post } = useSession();
  const of = task ?? list ?? '';
  const title = fill(list === undefined ? words.act.eraseText.title : words.act.eraseText.ofList, { event, task: of.slice(0, 8) });
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, of, String(event), 'erasure']} next={words.act.eraseText.next} send={words.act.eraseText.send}
        fields={[
          { name: 'authority.kind', label: words.field.authority, options: Object.entries(standing.authority) },
          { name: 'authority.number', label: words.field.number },
          { name: 'authority.on', label: words.field.on, type: 'date' },
        ]}
        request={({ 'authority.kind': kind, 'authority.number': number = '', 'authority.on': on = '' }, key) => {
          const header = { 'Idempotency-Key': key };
          const body = { authority: { kind: kind as keyof typeof standing.authority, number, on } };
          return list === undefined
            ? api.POST('/api/v1/tasks/{id}/events/{seq}/erasure', { params: { path: { id: of, seq: event }, header }, body })
            : api.POST('/api/v1/programmes/{programme}/strike-off-lists/{list}/events/{seq}/erasure', { params: { path: { programme, list, seq: event }, header }, body });
        }}
        said={() => <p className="done">{words.erasedText}</p>} />
    </Openable>
  );
}
