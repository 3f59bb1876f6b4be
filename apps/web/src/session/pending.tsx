import { signIn as en } from '@lianxi/wording/en/page/sign-in';
import { signIn as zh } from '@lianxi/wording/zh/page/sign-in';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { useTitle } from '../look/title';
import { Banner } from '../shell/banners';
import { LanguageSwitch } from '../shell/switches';
import { PasswordForm } from './password-form';
import { SecondFactorForm } from './second-factor-form';
import type { Session } from './session';

interface PendingProps {
  readonly session: Session;
  readonly done: () => void;
}

/** What a session has to do before anything else: another password than that for once, a second factor. */
export function Pending({ session: { pending }, done }: PendingProps): ReactNode {
  const words = useWords({ zh, en });
  const title = pending === 'password' ? words.changePassword : words.setUpFactor;
  useTitle(title);
  return (
    <>
      <Banner />
      <main className="entrance">
        <div className="entrance-head"><h1>{title}</h1><LanguageSwitch /></div>
        {pending === 'password' ? <PasswordForm why={words.changePasswordWhy} done={done} /> : <SecondFactorForm why={words.setUpFactorWhy} done={done} />}
      </main>
    </>
  );
}
