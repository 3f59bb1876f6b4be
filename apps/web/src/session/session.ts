import type { Schemas } from '@lianxi/api-client/client';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, showCsrf } from '../record/client';
import { answered } from '../record/refusal';

export type Session = Schemas['Session'];

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    const { session } = await answered(api.GET('/api/v1/session/present'));
    if (session) showCsrf(session.csrf);
    return session ?? null;
  },
  staleTime: Infinity,
});

/** When the security administrator ended the session this browser had; null where nobody did. */
export const endedQuery = queryOptions({ queryKey: ['session', 'ended'], queryFn: async () => (await answered(api.GET('/api/v1/session/present'))).endedByOther ?? null });

/** In which ways one signs in here. */
export const waysQuery = queryOptions({ queryKey: ['ways'], queryFn: () => answered(api.GET('/api/v1/session/ways')), staleTime: Infinity });

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in, on every page behind the sign-in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Only pages behind the sign-in know who is signed in.');
  return session;
}
