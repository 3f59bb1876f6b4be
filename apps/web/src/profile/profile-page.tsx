import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { profile as en } from '@lianxi/wording/en/page/profile';
import { profile as zh } from '@lianxi/wording/zh/page/profile';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Openable } from '../look/decision-form';
import { useTitle } from '../look/title';
import { nameOf } from '../organisation/queries';
import { PasswordForm } from '../session/password-form';
import { SecondFactorForm } from '../session/second-factor-form';
import { useSession } from '../session/session';
import { Substitutes } from './substitutes';
import { Tokens } from './tokens';
import './profile.css';

/** 我的: one's own account. */
export function ProfilePage(): ReactNode {
  const words = useWords({ zh, en });
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <Myself />
      <Substitutes />
      <section aria-labelledby="keys">
        <h2 id="keys">{words.password} · {words.factor}</h2>
        <Once title={words.password} said={words.passwordDone} form={(done) => <PasswordForm why={words.passwordWhy} done={done} />} />
        <Once title={words.factor} said={words.factorDone} form={(done) => <SecondFactorForm why={words.factorWhy} done={done} />} />
      </section>
      <Tokens />
    </>
  );
}

function Myself(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const session = useSession();
  return (
    <section aria-labelledby="who">
      <h2 id="who">{words.who} <span lang="zh-CN">{nameOf(session)}</span></h2>
      <dl className="myself">
        <div><dt>{words.personId}</dt><dd>{session.person}</dd></div>
        <div><dt>{words.postsHeld}</dt>{session.posts.map(({ post, bureauName, title }) => <dd key={post}><span lang="zh-CN">{bureauName}{title}</span>{post === session.post && <span className="count">{words.actsIn}</span>}</dd>)}</div>
        <div><dt>{words.session}</dt><dd>{fill(words.sessionEnds, { moment: minuteIn(language, session.endsAt), minutes: session.idleMinutes })}</dd></div>
      </dl>
    </section>
  );
}

/** A form that opens in place; once it is done it gives way to a sentence. */
function Once({ title, said, form }: { readonly title: string; readonly said: string; readonly form: (done: () => void) => ReactNode }): ReactNode {
  const [isDone, setDone] = useState(false);
  return (
    <>
      <Openable title={title}>{isDone ? null : <div className="decision">{form(() => { setDone(true); })}</div>}</Openable>
      <div role="status">{isDone && <p className="done">{said}</p>}</div>
    </>
  );
}
