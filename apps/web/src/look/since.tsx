import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { look as en } from '@lianxi/wording/en/page/look';
import { look as zh } from '@lianxi/wording/zh/page/look';
import type { ReactNode } from 'react';
import { useProgramme } from '../shell/programme';
import { useLanguage, useWords } from './choices';
import { dayOf } from './day';

interface SinceProps {
  readonly since: string;
  /** Working days for which it has kept others waiting; absent while nobody can expect it. */
  readonly days?: number | undefined;
  /** By which day it is to be there. */
  readonly by?: string | undefined;
}

/** Since when something has kept others waiting, and how many working days that is; of what nobody can expect yet, by when it is to be there. */
export function Since({ since, days, by }: SinceProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const day = dayIn(language, dayOf(since));
  const { today } = useProgramme();
  const began = dayOf(since) === today ? words.sinceToday : fill(words.sinceOnly, { day });
  const expected = by === undefined ? began : fill(words.expectedBy, { day: dayIn(language, by) });
  return <span className="since">{days === undefined ? expected : days === 0 ? began : fill(words.sinceDays, { day, days })}</span>;
}
