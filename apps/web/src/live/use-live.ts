import { useEffect } from 'react';
import { lookAgain } from '../record/queries';
import { useSession } from '../session/session';

/** Much that changes at once is asked for once. */
const pauseMs = 150;

/** While a page of a programme is open: asks again for what is on screen as soon as the record says that something in sight has changed. What is typed is not touched by it. */
export function useLive(programme: string): void {
  const { csrf, post } = useSession();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isFirst = true;
    const again = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => { void lookAgain(); }, pauseMs);
    };
    const stream = new EventSource(`/api/v1/programmes/${encodeURIComponent(programme)}/events`);
    stream.addEventListener('task', again);
    // A stream that was broken off begins anew: what was said meanwhile is asked for.
    stream.addEventListener('watching', () => { if (!isFirst) again(); isFirst = false; });
    // One that is refused tells that the session may be over; what is asked for says so.
    stream.addEventListener('error', () => { if (stream.readyState === EventSource.CLOSED) again(); });
    return () => {
      clearTimeout(timer);
      stream.close();
    };
  }, [programme, csrf, post]);
}
