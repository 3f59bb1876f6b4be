import type { Schemas } from '@lianxi/api-client/client';
import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { api } from '../record/client';
import { answered } from '../record/refusal';

// Few ever see it: it is loaded when somebody does.
const Qr = lazy(async () => ({ default: (await import('./qr')).Qr }));

const header = { 'lianxi-csrf': '' };

/** Sets up a second factor of one's own: the password once more, a secret to take over into an app, and a first code. */
export function SecondFactorForm({ why, done }: { readonly why: string; readonly done: () => void }): ReactNode {
  const words = useWords({ zh, en });
  const [typed, type] = useState({ password: '', code: '' });
  const [factor, setFactor] = useState<Schemas['SecondFactor']>();
  const [refusal, setRefusal] = useState<Error | null>(null);
  const begin = (): void => {
    answered(api.POST('/api/v1/account/totp', { body: { password: typed.password }, params: { header } })).then((answer) => { setFactor(answer); setRefusal(null); }, setRefusal);
  };
  const confirm = (): void => {
    answered(api.POST('/api/v1/account/totp/confirmation', { body: { code: typed.code }, params: { header } })).then(done, setRefusal);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); (factor === undefined ? begin : confirm)(); }}>
      <p>{why}</p>
      {factor === undefined
        ? <Field label={words.password} name="password" type="password" refusal={refusal} value={typed.password} change={(password) => { type({ ...typed, password }); }} autoComplete="current-password" required />
        : (
          <>
            <TakeOver factor={factor} />
            <Field label={words.code} hint={words.codeHint} name="code" refusal={refusal} value={typed.code} change={(code) => { type({ ...typed, code }); }} autoComplete="one-time-code" inputMode="numeric" required autoFocus />
          </>
        )}
      <Refused refusal={refusal} fields={[factor === undefined ? 'password' : 'code']} />
      <div className="acts"><button type="submit" className="first">{factor === undefined ? words.getSecret : words.confirm}</button></div>
    </form>
  );
}

/** The secret in three ways: to scan, to open on the same phone, to type. */
function TakeOver({ factor: { secret, uri } }: { readonly factor: Schemas['SecondFactor'] }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <>
      <p>{words.scan}</p>
      <Suspense fallback={null}><Qr text={uri} label={words.scanLabel} /></Suspense>
      <p><a href={uri}>{words.openApp}</a></p>
      <p>{words.secret}</p>
      <p className="secret"><code>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code></p>
    </>
  );
}
