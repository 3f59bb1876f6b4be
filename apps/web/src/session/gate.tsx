import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Failure, Loading } from '../look/states';
import { showCsrf } from '../record/client';
import { lookAgain } from '../record/queries';
import type { Refusal } from '../record/refusal';
import { onSessionEnd } from '../record/refusal';
import { openAnew } from './opened-anew';
import { Pending } from './pending';
import type { Session } from './session';
import { SessionProvider, sessionQuery } from './session';
import { SignIn, SignInAgain } from './sign-in';

/** Shows the pages to whoever is signed in. A session that ends meanwhile is begun anew in place: what was typed stays where it is. */
export function Gate({ children }: { readonly children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const { data: session, error, isPending, refetch } = useQuery(sessionQuery);
  const [ended, setEnded] = useState<Refusal>();
  // What is said first stays: what is asked afterwards finds nobody.
  useEffect(() => onSessionEnd((why) => { setEnded((before) => before ?? why); }), []);

  const begun = (now: Session): void => {
    showCsrf(now.csrf);
    const isAnother = session != null && session.person !== now.person;
    queries.setQueryData(sessionQuery.queryKey, now);
    setEnded(undefined);
    if (isAnother) openAnew();
    else void lookAgain();
  };

  if (isPending) return <Loading />;
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (session === null || (session.pending !== undefined && ended)) return <SignIn begun={begun} />;
  if (session.pending !== undefined) return <Pending session={session} done={() => { void refetch(); }} />;
  return (
    <SessionProvider value={session}>
      {children}
      {ended && <SignInAgain session={session} begun={begun} why={ended} />}
    </SessionProvider>
  );
}
