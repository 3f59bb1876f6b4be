import type { Schemas } from '@lianxi/api-client/client';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { words as standingEn } from '@lianxi/wording/en/words';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { DecisionForm, Openable } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';

/** What a system administrator enters of bureaus and posts. */
export function BureauForm(): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { title, next, send } = words.act.bureau;
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, 'bureau']} next={next} send={send}
        fields={[
          { name: 'name', label: words.field.bureauName },
          { name: 'bureau', label: words.field.bureauId, hint: words.hint.bureauId },
          { name: 'kind', label: words.field.kind, options: Object.entries(words.kind) },
          { name: 'from', label: words.field.nameFrom, type: 'date' },
        ]}
        request={({ bureau = '', kind, name = '', from = '' }, key) => api.POST('/api/v1/organisation/bureaus', { params: { header: { 'Idempotency-Key': key } }, body: { bureau, kind: kind as Schemas['BureauForm']['kind'], name, from } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}

export function PostForm({ bureaus }: { readonly bureaus: readonly Schemas['Bureau'][] }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const { post: by } = useSession();
  const { title, next, send } = words.act.post;
  const { timekeeper: _nobody, ...roles } = standing.role;
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[by, 'post']} next={next} send={send}
        fields={[
          { name: 'bureau', label: words.field.bureau, options: bureaus.filter(({ dissolved }) => dissolved === undefined).map(({ bureau, name }) => [bureau, name] as const) },
          { name: 'title', label: words.field.title, hint: words.hint.title },
          { name: 'role', label: words.field.role, options: Object.entries(roles) },
          { name: 'post', label: words.field.post, hint: words.hint.post },
        ]}
        request={({ post = '', bureau = '', role, title: called = '' }, key) => api.POST('/api/v1/organisation/posts', { params: { header: { 'Idempotency-Key': key } }, body: { post, bureau, role: role as Schemas['PostForm']['role'], title: called } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}

export function RenameForm({ bureau, name }: { readonly bureau: string; readonly name: string }): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { title, next, send } = words.act.rename;
  return (
    <Openable title={title}>
      <DecisionForm title={title} about={name} place={[post, bureau, 'name']} next={next} send={send}
        fields={[{ name: 'name', label: words.field.bureauName }, { name: 'from', label: words.field.nameFrom, type: 'date' }, { name: 'letter', label: words.field.letter, hint: words.hint.reformLetter }]}
        request={({ name = '', from = '', letter = '' }, key) => api.POST('/api/v1/organisation/bureaus/{bureau}/name', { params: { path: { bureau }, header: { 'Idempotency-Key': key } }, body: { name, from, letter } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}
