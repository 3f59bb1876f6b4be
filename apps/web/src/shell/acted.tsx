import { Link, useLocation } from '@tanstack/react-router';
import { shell as en } from '@lianxi/wording/en/page/shell';
import { shell as zh } from '@lianxi/wording/zh/page/shell';
import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '../look/choices';
import { forgetDone, keepDoneOf, useDone, withoutEnd } from '../record/done';

/** That an act was done, and the way back to the desk: always in sight, and where the keyboard goes on. In a rehearsal also the way back to its guide. */
export function Acted({ programme, isRehearsal }: { readonly programme: string; readonly isRehearsal: boolean }): ReactNode {
  const words = useWords({ zh, en });
  const pathname = useLocation({ select: (at) => withoutEnd(at.pathname) });
  const done = useDone();
  const line = useRef<HTMLDivElement>(null);
  const shown = done?.at === pathname ? done : undefined;
  // In one step with what it says: who types on meanwhile is not interrupted a moment later.
  useLayoutEffect(() => { if (shown) line.current?.focus({ preventScroll: true }); }, [shown]);
  useEffect(() => { keepDoneOf(pathname); }, [pathname]);
  const isDesk = pathname === `/${programme}`;
  return (
    <div ref={line} className={shown ? 'acted' : undefined} role="status" aria-label={words.acted} tabIndex={-1}>
      {shown && (
        <p>
          <span className="done">{shown.said}</span>
          {!isDesk && <Link to="/$programme" params={{ programme }}>{words.backToToday}</Link>}
          {isRehearsal && <Link to="/$programme/rehearsal" params={{ programme }} hash="guide">{words.backToGuide}</Link>}
          <button type="button" className="plain" onClick={forgetDone}>{words.close}</button>
        </p>
      )}
    </div>
  );
}
