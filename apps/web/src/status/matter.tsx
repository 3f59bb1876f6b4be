import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { status as en } from '@lianxi/wording/en/page/status';
import { status as zh } from '@lianxi/wording/zh/page/status';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';

/** Since when something waits, and how many working days that is. */
export function Since({ since, days }: { readonly since: string; readonly days?: number | undefined }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const day = dayIn(language, dayOf(since));
  return <span className="since">{days === undefined ? fill(words.sinceOnly, { day }) : fill(words.sinceDays, { day, days })}</span>;
}
