import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useWords } from '../look/choices';
import { Field } from '../look/field';
import { Refused } from '../look/refused';
import { api } from '../record/client';
import { answered } from '../record/refusal';

const nothing = { current: '', password: '', repeated: '' };

/** Another password of one's own. */
export function PasswordForm({ why, done }: { readonly why: string; readonly done: () => void }): ReactNode {
  const words = useWords({ zh, en });
  const [typed, type] = useState(nothing);
  const [refusal, setRefusal] = useState<Error | null>(null);
  const [differs, setDiffers] = useState(false);
  const saved = (): void => {
    type(nothing);
    setRefusal(null);
    done();
  };
  const save = (): void => {
    const { current, password, repeated } = typed;
    setDiffers(password !== repeated);
    if (password === repeated) answered(api.POST('/api/v1/account/password', { body: { current, password }, params: { header: { 'lianxi-csrf': '' } } })).then(saved, setRefusal);
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <p>{why}</p>
      <Field label={words.current} name="current" type="password" refusal={refusal} value={typed.current} change={(current) => { type({ ...typed, current }); }} autoComplete="current-password" required />
      <Field label={words.next} name="password" type="password" refusal={refusal} value={typed.password} change={(password) => { type({ ...typed, password }); }} autoComplete="new-password" required />
      <Field label={words.repeat} name="repeated" type="password" wrong={differs ? words.differs : undefined} value={typed.repeated} change={(repeated) => { type({ ...typed, repeated }); }} autoComplete="new-password" required />
      <Refused refusal={refusal} fields={['current', 'password']} />
      <div className="acts"><button type="submit" className="first">{words.save}</button></div>
    </form>
  );
}
