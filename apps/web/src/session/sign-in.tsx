import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { minuteIn } from '@lianxi/wording/moment';
import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Field } from '../look/field';
import { useTitle } from '../look/title';
import { LanguageSwitch } from '../shell/switches';
import { Banner } from '../shell/banners';
import { api } from '../record/client';
import { detailOf, Refused } from '../look/refused';
import type { Refusal } from '../record/refusal';
import { answered, isRefusal } from '../record/refusal';
import { ExamplePeople } from './change-person';
import type { Session } from './session';
import { endedQuery, waysQuery } from './session';

interface Begins {
  /** Told of the session that has begun. */
  readonly begun: (session: Session) => void;
}

/** The first page of whoever is not signed in. */
export function SignIn({ begun }: Begins): ReactNode {
  const words = useWords({ zh, en });
  useTitle(words.title);
  return (
    <>
      <Banner />
      <main className="entrance">
        <div className="entrance-head"><h1>{words.title}</h1><LanguageSwitch /></div>
        <SentBack />
        <EndedByOther />
        <SignInForm begun={begun} />
        <ExamplePeople begun={begun} />
      </main>
    </>
  );
}

/** Why another house did not sign somebody in, whom the API then sends here, and what to do next. */
function SentBack(): ReactNode {
  const words = useWords({ zh, en });
  const code = new URLSearchParams(location.search).get('refused');
  if (code === null) return null;
  const { title, next } = isTold(code) ? words.refused[code] : words.refused.other;
  return <div className="refused" role="alert"><p><strong>{title}</strong></p><p>{next}</p></div>;
}

/** That somebody else ended the session this browser had. */
function EndedByOther(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { data: at } = useQuery(endedQuery);
  if (at == null) return null;
  return <div className="refused" role="alert"><p>{fill(words.endedByOther, { moment: minuteIn(language, at) })}</p></div>;
}

const isTold = (code: string): code is keyof typeof zh.refused => Object.keys(zh.refused).includes(code);

/** Over the page whose session has ended: everything underneath stays as it was left. */
export function SignInAgain({ session, begun, why }: Begins & { readonly session: Session; readonly why: Refusal }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  return (
    <dialog ref={dialog} className="again" aria-labelledby="again" onCancel={(event) => { event.preventDefault(); }}>
      <h2 id="again">{words.again}</h2>
      {isRefusal(why, 'session-ended-by-other') && why.problem && <p className="refused" role="alert">{detailOf(why.problem, language)}</p>}
      <p>{words.againWhy}</p>
      <SignInForm begun={begun} person={session.person} post={session.post} />
      <ExamplePeople begun={begun} only={session.person} />
    </dialog>
  );
}

interface Asked {
  readonly person?: string;
  /** The post to go on in; somebody else begins in their own. */
  readonly post?: string;
}

function SignInForm({ begun, person: known = '', post }: Begins & Asked): ReactNode {
  const words = useWords({ zh, en });
  const { data: ways } = useQuery(waysQuery);
  const [typed, type] = useState({ person: known, password: '', code: '' });
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [isUnderWay, setUnderWay] = useState(false);
  // Being asked for a code is the next step, and no mistake.
  const isNext = isRefusal(refusal, 'code-missing');
  const asksCode = typed.code !== '' || isNext;
  const wrong = isNext ? null : refusal;

  const enter = async (): Promise<void> => {
    setUnderWay(true);
    try {
      const { person, password, code } = typed;
      begun(await answered(api.POST('/api/v1/session', { body: { person: person.trim(), password, ...(code !== '' && { code }), ...(post !== undefined && person.trim() === known && { post }) } })));
    } catch (error) {
      setRefusal(error as Error);
    } finally {
      setUnderWay(false);
    }
  };

  return (
    <form onSubmit={(event) => { event.preventDefault(); void enter(); }}>
      <Field label={words.person} hint={words.personHint} name="person" refusal={wrong} value={typed.person} change={(person) => { type({ ...typed, person }); }} autoComplete="username" required />
      <Field label={words.password} name="password" type="password" refusal={wrong} value={typed.password} change={(password) => { type({ ...typed, password }); }} autoComplete="current-password" required />
      {asksCode && <Field label={words.code} hint={words.codeHint} name="code" refusal={wrong} value={typed.code} change={(code) => { type({ ...typed, code }); }} autoComplete="one-time-code" inputMode="numeric" required autoFocus />}
      {isNext && <p className="next" role="status">{words.codeNext}</p>}
      <Refused refusal={wrong} fields={['person', 'password', ...(asksCode ? ['code'] : [])]} />
      <div className="acts">
        <button type="submit" className="first" disabled={isUnderWay}>{isUnderWay ? words.entering : words.enter}</button>
        {ways?.openid === true && <a className="button" href="/api/v1/session/oidc">{words.byHouse}</a>}
      </div>
    </form>
  );
}
