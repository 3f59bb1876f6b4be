import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { momentIn } from '@lianxi/wording/moment';
import { today as en } from '@lianxi/wording/en/page/today';
import { today as zh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { useSession } from '../session/session';
import { useProgrammeId } from '../shell/programme';
import { latestNotice, openNotice } from './notice';
import { noticeQuery } from './queries';

/** A notice that came while Today lay open: said at the top of the window, over the page, so that nothing moves under somebody's hand. */
export function Arrived(): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { data: notice } = useQuery(noticeQuery(useProgrammeId(), useSession()));
  // What had come when the page was opened, or was looked at since; undefined until that is known.
  const [seen, see] = useState<string | null>();
  const latest = notice === undefined ? undefined : notice?.deliveredAt ?? null;
  if (seen === undefined && latest !== undefined) see(latest);
  const isNew = notice != null && seen !== undefined && latest !== seen;
  return (
    <div role="status" className="arrived">
      {isNew && (
        <p>
          <span>{fill(words.arrived, { moment: momentIn(language, notice.deliveredAt), count: notice.lines.length })}</span>
          <a href={`#${latestNotice}`} onClick={() => { openNotice(); see(latest); }}>{words.arrivedShow}</a>
          <button type="button" className="plain" onClick={() => { see(latest); }}>{words.markRead}</button>
        </p>
      )}
    </div>
  );
}
