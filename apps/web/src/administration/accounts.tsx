import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { administration as en } from '@lianxi/wording/en/page/administration';
import { words as standingEn } from '@lianxi/wording/en/words';
import { administration as zh } from '@lianxi/wording/zh/page/administration';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import type { AskedField, Filled } from '../look/decision-form';
import { DecisionForm, Openable } from '../look/decision-form';
import { EnterPersonForm } from '../organisation/holder-forms';
import { Holders } from '../organisation/holders';
import { peopleList } from '../organisation/people-list';
import { peopleOf, postsQuery } from '../organisation/queries';
import { api } from '../record/client';
import { useSession } from '../session/session';
import { EraseText } from './erase-text';

/** 账户: what the security administrator does with people's accounts, each act by itself. */
export function Accounts(): ReactNode {
  const words = useWords({ zh, en });
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{words.tab.accounts}</h2>
      <p className="next">{words.accountsNext}</p>
      <Holders />
      <EnterPersonForm />
      <AccountAct name="open" extra={[{ name: 'subject', label: words.field.subject, hint: words.hint.subject, optional: true }]}
        request={({ person = '', subject = '' }) => api.POST('/api/v1/accounts', { body: { person, ...(subject !== '' && { subject }) } })} said={(answer) => <OncePassword answer={answer} />} />
      <AccountAct name="reset" extra={[{ name: 'totp', label: words.field.totp, options: [['keep', words.totp.keep], ['remove', words.totp.remove]] }]}
        request={({ person = '', totp }) => api.POST('/api/v1/accounts/{person}/password', { params: { path: { person } }, body: { totp: totp === 'remove' } })} said={(answer) => <OncePassword answer={answer} />} />
      <AccountAct name="close" sure={({ person = '' }) => fill(words.closeSure, { person })} extra={[{ name: 'letter', label: words.field.letter, hint: words.hint.letter }]}
        request={({ person = '', letter = '' }, key) => api.POST('/api/v1/accounts/{person}/closure', { params: { path: { person }, header: { 'Idempotency-Key': key } }, body: { letter } })} said={(answer) => <Closed answer={answer} />} />
      <AccountAct name="reopen" extra={[{ name: 'letter', label: words.field.letter, hint: words.hint.letter }]}
        request={({ person = '', letter = '' }, key) => api.POST('/api/v1/accounts/{person}/reopening', { params: { path: { person }, header: { 'Idempotency-Key': key } }, body: { letter } })} said={() => <p className="done">{words.done}</p>} />
      <Mentions />
      <EraseName />
    </section>
  );
}

interface AccountActProps<Answer> {
  readonly name: 'open' | 'reset' | 'close' | 'reopen';
  readonly extra: readonly AskedField[];
  readonly request: Parameters<typeof DecisionForm<Answer>>[0]['request'];
  readonly sure?: (filled: Filled) => string;
  readonly said: (answer: Answer) => ReactNode;
}

function AccountAct<Answer>({ name, extra, request, sure, said }: AccountActProps<Answer>): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { title, next, send } = words.act[name];
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, 'account', name]} next={next} send={send} fields={[usePersonField(), ...extra]} request={request} said={said} {...(sure && { sure })} />
    </Openable>
  );
}

function usePersonField(): AskedField {
  const words = useWords({ zh, en });
  return { name: 'person', label: words.field.person, hint: words.hint.person, list: peopleList, autoComplete: 'off' };
}

/** Shown this once: it is in no list, and cannot be had again. */
function OncePassword({ answer: { person, password } }: { readonly answer: Schemas['OncePassword'] }): ReactNode {
  const words = useWords({ zh, en });
  return <div className="once"><p>{fill(words.oncePassword, { person })}</p><code>{password}</code></div>;
}

function Closed({ answer: { left } }: { readonly answer: Schemas['AccountClosed'] }): ReactNode {
  const words = useWords({ zh, en });
  const { data: posts = [] } = useQuery(postsQuery);
  const named = (id: string): string => posts.filter(({ post }) => post === id).map(({ bureauName, title }) => bureauName + title)[0] ?? id;
  return (
    <>
      <p className="done">{words.closed}</p>
      {left.length > 0 && <ul className="plain-list">{left.map(({ post, vacant }) => <li key={post}>{fill(vacant ? words.leftVacant : words.left, { post: named(post) })}</li>)}</ul>}
    </>
  );
}

/** Where a name stands in what people wrote, before it is erased: each place can be erased by an authority. */
function Mentions(): ReactNode {
  const words = useWords({ zh, en });
  const { post } = useSession();
  const { title, next, send } = words.act.mentions;
  const [found, find] = useState<Schemas['Mentions']['items']>();
  return (
    <Openable title={title}>
      <DecisionForm looksUp title={title} place={[post, 'mentions']} next={next} send={send} fields={[usePersonField()]} done={({ items }: Schemas['Mentions']) => { find(items); }}
        request={({ person = '' }) => api.GET('/api/v1/accounts/{person}/mentions', { params: { path: { person } } })}
        said={({ items }) => <p>{items.length === 0 ? words.mentionsNone : fill(words.mentionsSome, { count: items.length })}</p>} />
      {found?.map((mention) => <EraseText key={`${mention.task ?? mention.list ?? ''} ${mention.event}`} {...mention} />)}
    </Openable>
  );
}

/** The name of somebody whose account is closed: at the end of its time, or before on an authority. */
function EraseName(): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { post } = useSession();
  const { data: posts = [] } = useQuery(postsQuery);
  const { title, next, send } = words.act.erase;
  const named = (person: string): string => peopleOf(posts).find((one) => one.person === person)?.name ?? person;
  return (
    <Openable title={title}>
      <DecisionForm title={title} place={[post, 'erasure']} next={next} send={send}
        fields={[
          usePersonField(),
          { name: 'kind', label: words.field.authority, options: [['none', words.noAuthority], ...Object.entries(standing.authority)] },
          { name: 'authority.number', label: words.field.number, optional: true },
          { name: 'authority.on', label: words.field.on, type: 'date', optional: true },
        ]}
        sure={({ person = '', kind, 'authority.number': number, 'authority.on': on = '' }) => fill(kind === 'none' ? words.eraseSure : words.eraseSureBy, { name: named(person), number, day: dayIn(language, on) })}
        request={({ person = '', kind, 'authority.number': number = '', 'authority.on': on = '' }, key) => api.POST('/api/v1/accounts/{person}/erasure', {
          params: { path: { person }, header: { 'Idempotency-Key': key } },
          body: kind === 'none' ? {} : { authority: { kind: kind as keyof typeof standing.authority, number, on } },
        })}
        said={() => <p className="done">{words.erased}</p>} />
    </Openable>
  );
}
