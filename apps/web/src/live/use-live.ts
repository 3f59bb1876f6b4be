import { useEffect } from 'react';
import { lookAgain } from '../record/queries';
import { useSession } from '../session/session';
import { watch } from './watch';

/** While a page of a programme is open: asks again for what is on screen as soon as the record says that something in sight has changed. What is typed is not touched by it. */
export function useLive(programme: string): void {
  const { csrf, post } = useSession();
  useEffect(() => watch(() => new EventSource(`/api/v1/programmes/${encodeURIComponent(programme)}/events`), () => { void lookAgain(); }), [programme, csrf, post]);
}
