import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { useTitle } from '../look/title';
import { api } from '../record/client';
import { answered } from '../record/refusal';
import { Banner } from '../shell/banners';
import { LanguageSwitch } from '../shell/switches';
import type { Session } from './session';

interface Todo {
  readonly done: () => void;
}

/** What a session has to do before anything else: another password than that for once, a second factor. */
export function Pending({ session: { pending }, done }: Todo & { readonly session: Session }): ReactNode {
  const words = useWords({ zh, en });
  const title = pending === 'password' ? words.changePassword : words.setUpFactor;
  useTitle(title);
  return (
    <>
      <Banner />
      <main className="entrance">
        <div className="entrance-head"><h1>{title}</h1><LanguageSwitch /></div>
        {pending === 'password' ? <FirstPassword done={done} /> : <SecondFactor done={done} />}
      </main>
    </>
  );
}

function FirstPassword({ done }: Todo): ReactNode {
  const words = useWords({ zh, en });
  const [typed, type] = useState({ current: '', password: '', repeated: '' });
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [differs, setDiffers] = useState(false);
  const save = (): void => {
    const { current, password, repeated } = typed;
    setDiffers(password !== repeated);
    if (password === repeated) answered(api.POST('/api/v1/account/password', { body: { current, password }, params: { header: { 'lianxi-csrf': '' } } })).then(done, setRefusal);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <p>{words.changePasswordWhy}</p>
      <Field label={words.current} name="current" type="password" refusal={refusal} value={typed.current} change={(current) => { type({ ...typed, current }); }} autoComplete="current-password" required />
      <Field label={words.next} name="password" type="password" refusal={refusal} value={typed.password} change={(password) => { type({ ...typed, password }); }} autoComplete="new-password" required />
      <Field label={words.repeat} name="repeated" type="password" wrong={differs ? words.differs : undefined} value={typed.repeated} change={(repeated) => { type({ ...typed, repeated }); }} autoComplete="new-password" required />
      <Refused refusal={refusal} fields={['current', 'password']} />
      <div className="acts"><button type="submit" className="first">{words.save}</button></div>
    </form>
  );
}

function SecondFactor({ done }: Todo): ReactNode {
  const words = useWords({ zh, en });
  const [typed, type] = useState({ password: '', code: '' });
  const [secret, setSecret] = useState<string>();
  const [refusal, setRefusal] = useState<Error | null>(null);
  const header = { 'lianxi-csrf': '' };
  const begin = (): void => {
    answered(api.POST('/api/v1/account/totp', { body: { password: typed.password }, params: { header } })).then((answer) => { setSecret(answer.secret); setRefusal(null); }, setRefusal);
  };
  const confirm = (): void => {
    answered(api.POST('/api/v1/account/totp/confirmation', { body: { code: typed.code }, params: { header } })).then(done, setRefusal);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); (secret === undefined ? begin : confirm)(); }}>
      <p>{words.setUpFactorWhy}</p>
      {secret === undefined
        ? <Field label={words.password} name="password" type="password" refusal={refusal} value={typed.password} change={(password) => { type({ ...typed, password }); }} autoComplete="current-password" required />
        : (
          <>
            <p>{words.secret}</p>
            <p className="secret"><code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
            <Field label={words.code} hint={words.codeHint} name="code" refusal={refusal} value={typed.code} change={(code) => { type({ ...typed, code }); }} autoComplete="one-time-code" inputMode="numeric" required autoFocus />
          </>
        )}
      <Refused refusal={refusal} fields={[secret === undefined ? 'password' : 'code']} />
      <div className="acts"><button type="submit" className="first">{secret === undefined ? words.getSecret : words.confirm}</button></div>
    </form>
  );
}
