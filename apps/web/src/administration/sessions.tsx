import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { sessions as en } from '@lianxi/wording/en/page/sessions';
import { sessions as zh } from '@lianxi/wording/zh/page/sessions';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Field } from '../look/field';
import { byPinyin } from '../look/pinyin';
import { Refused } from '../look/refused';
import { Failure, Loading } from '../look/states';
import { useAct } from '../record/act';
import { api } from '../record/client';
import { tellDone } from '../record/done';
import { every } from '../record/every';
import { recordKey } from '../record/queries';
import { answered } from '../record/refusal';
import { useSession } from '../session/session';
import { useFilter } from './filter';

type Open = Schemas['OpenSession'];

/** 登录: who is signed in now, how and from where; the security administrator ends what is not to go on. */
export function Sessions(): ReactNode {
  const words = useWords({ zh, en });
  const { role } = useSession();
  const [find, setFind] = useFilter('find');
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [recordKey, 'sessions'],
    queryFn: () => every((cursor) => answered(api.GET('/api/v1/sessions', { params: { query: { limit: 200, ...(cursor !== undefined && { cursor }) } } }))),
  });
  const shown = (data ?? []).filter((one) => `${one.person} ${one.name ?? ''} ${postOf(one)} ${one.address ?? ''}`.includes(find.trim())).sort(byPinyin(({ name, person }) => name ?? person));
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <p className="next">{role === 'security-admin' ? words.next : words.nextReader}</p>
      {isPending && <Loading />}
      {error && <Failure error={error} again={() => { void refetch(); }} />}
      {data && <Field label={words.find} hint={words.findHint} name="find" value={find} change={setFind} />}
      {data && <p role="status">{fill(words.count, { count: shown.length, all: data.length })}</p>}
      {data && shown.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="lines">{shown.map((one) => <SignedIn key={one.id} session={one} mayEnd={role === 'security-admin'} />)}</ul>
    </section>
  );
}

/** One who is signed in: who, how and from where, since when; and for who may, its end. */
function SignedIn({ session, mayEnd }: { readonly session: Open; readonly mayEnd: boolean }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { person, name = person, proof, address, since, lastSeenAt, own } = session;
  return (
    <li className="signed-in">
      <div>
        <p><strong lang="zh-CN">{name}</strong> · <span lang="zh-CN">{postOf(session)}</span></p>
        <p className="hint">{fill(words.how, { proof: proof === undefined ? words.notKept : words.proof[proof], from: address ?? words.notKept })}</p>
        <p className="hint">{fill(words.when, { since: minuteIn(language, since), seen: minuteIn(language, lastSeenAt) })}</p>
      </div>
      {own ? <span className="hint">{words.own}</span> : mayEnd && <End session={session} />}
    </li>
  );
}

/** `市科技局联络员`; a title that names its bureau already says it once. */
const postOf = ({ bureauName, postTitle }: Open): string => (postTitle.startsWith(bureauName) ? postTitle : bureauName + postTitle);

/** Asked once more, since whoever sits there is interrupted in whatever they do. */
function End({ session }: { readonly session: Open }): ReactNode {
  const words = useWords({ zh, en });
  const [isAsked, ask] = useState(false);
  const { id, person, name = person } = session;
  const told = { name, post: postOf(session) };
  const act = useAct((one: { readonly id: string }) => api.DELETE('/api/v1/sessions/{id}', { params: { path: one }, body: {} }), () => { tellDone(fill(words.ended, told)); });
  if (!isAsked) return <><button type="button" aria-label={fill(words.endOf, told)} onClick={() => { ask(true); }}>{words.end}</button><Refused refusal={act.refusal} /></>;
  return (
    <div className="sure" role="group" aria-label={fill(words.endOf, told)}>
      <p role="alert">{fill(words.sure, told)}</p>
      <div className="acts">
        <button type="button" className="first" disabled={act.isUnderWay} autoFocus onClick={() => { act.send({ id }); }}>{words.confirm}</button>
        <button type="button" onClick={() => { ask(false); }}>{words.notSure}</button>
      </div>
      <Refused refusal={act.refusal} />
    </div>
  );
}
