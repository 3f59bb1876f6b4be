import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { organisation as en } from '@lianxi/wording/en/page/organisation';
import { organisation as zh } from '@lianxi/wording/zh/page/organisation';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import type { AskedField, Filled } from '../look/decision-form';
import { DecisionForm, Openable } from '../look/decision-form';
import { api } from '../record/client';
import { useSession } from '../session/session';

interface ReformProps {
  readonly bureaus: readonly Schemas['Bureau'][];
}

/** 合并: several bureaus become one. */
export function MergerForm({ bureaus }: ReformProps): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { one, several, byDocument, said } = useReform(bureaus);
  const { title, next, send } = words.act.merge;
  // One of those that are merged may go on: it takes the others over, and is not dissolved.
  const dissolvedOf = ({ bureaus: chosen = '', into = '' }: Filled): readonly string[] => chosen.split(',').filter((bureau) => bureau !== into);
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, 'merger']} next={next} send={send} fields={[one('into', words.field.into), several('bureaus', words.field.dissolved), ...byDocument]}
        sure={(filled) => said(words.mergeSure, filled, dissolvedOf(filled), [filled.into ?? ''])}
        request={({ bureaus: chosen = '', into = '', from = '', letter = '' }, key) => api.POST('/api/v1/organisation/mergers', { params: { header: { 'Idempotency-Key': key } }, body: { bureaus: chosen.split(','), into, from, letter } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}

/** 分设: one bureau becomes several. */
export function SplitForm({ bureaus }: ReformProps): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { one, several, byDocument, said } = useReform(bureaus);
  const { title, next, send } = words.act.split;
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, 'split']} next={next} send={send} fields={[one('bureau', words.field.dissolvedOne), several('into', words.field.intoMany), ...byDocument]}
        sure={(filled) => said(words.splitSure, filled, [filled.bureau ?? ''], filled.into?.split(',') ?? [])}
        request={({ bureau = '', into = '', from = '', letter = '' }, key) => api.POST('/api/v1/organisation/bureaus/{bureau}/split', { params: { path: { bureau }, header: { 'Idempotency-Key': key } }, body: { into: into.split(','), from, letter } })}
        said={() => <p className="done">{words.done}</p>} />
    </Openable>
  );
}

/** What both ask, with nothing chosen beforehand, and how they ask it once more: a bureau that was dissolved does not come back. */
function useReform(bureaus: ReformProps['bureaus']) {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const options = bureaus.map(({ bureau, name }) => [bureau, name] as const);
  const named = (ids: readonly string[]): string => options.flatMap(([bureau, name]) => (ids.includes(bureau) ? [name] : [])).join('、');
  const byDocument: readonly AskedField[] = [{ name: 'from', label: words.field.reformFrom, type: 'date' }, { name: 'letter', label: words.field.reformLetter, hint: words.hint.reformLetter }];
  return {
    byDocument,
    one: (name: string, label: string): AskedField => ({ name, label, options: [['', words.chooseBureau], ...options] }),
    several: (name: string, label: string): AskedField => ({ name, label, options, several: true }),
    said: (sentence: string, { letter, from = '' }: Filled, dissolved: readonly string[], into: readonly string[]): string => fill(sentence, { letter, day: dayIn(language, from), from: named(dissolved), into: named(into) }),
  };
}
