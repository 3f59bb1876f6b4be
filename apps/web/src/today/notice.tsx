import { useQuery } from '@tanstack/react-query';
import { fill } from '@lianxi/wording/fill';
import { plainly } from '@lianxi/wording/milestone';
import { momentIn } from '@lianxi/wording/moment';
import { today as en } from '@lianxi/wording/en/page/today';
import { words as standingEn } from '@lianxi/wording/en/words';
import { today as zh } from '@lianxi/wording/zh/page/today';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Folded } from '../look/folded';
import { useSession } from '../session/session';
import { useProgrammeId } from '../shell/programme';
import { Matter, TaskLink } from './lines';
import { noticeQuery } from './queries';

/** Where on Today the latest notice stands. */
export const latestNotice = 'latest-notice';

/** Opens it, before an address leads to it. */
export function openNotice(): void {
  document.getElementById(latestNotice)?.setAttribute('open', '');
}

/** The latest notice of a morning, with everything of it and the why of each. */
export function LatestNotice(): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const { data: notice } = useQuery(noticeQuery(useProgrammeId(), useSession()));
  if (!notice) return null;
  return (
    <Folded id={latestNotice} title={words.reminder} count={`${momentIn(language, notice.deliveredAt)} · ${fill(words.reminderCount, { count: notice.lines.length })}`}>
      <ul className="lines">
        {notice.lines.map((line) => (
          <li key={`${line.task} ${line.key}`} className="told">
            <strong>{standing.rung[line.kind]}</strong>
            <p>{plainly(language, line.why.sentence[language])}</p>
            <Matter measure={line.measure} heading={line.heading} />
            <span className="line-act"><TaskLink measure={line.measure} milestone={line.milestone}>{words.toTask}</TaskLink></span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
