import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import { dayOf } from '@lianxi/wording/moment';
import { look as en } from '@lianxi/wording/en/page/look';
import { today as todayEn } from '@lianxi/wording/en/page/today';
import { look as zh } from '@lianxi/wording/zh/page/look';
import { today as todayZh } from '@lianxi/wording/zh/page/today';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Due } from '../look/due';
import { MilestoneText } from '../look/milestone-text';
import { PageLink } from '../look/page-link';
import { useProgrammeId } from '../shell/programme';
import type { ToDo } from './groups';

/** Leads to the place of a matter on its task's page; where an act is named, into its form. */
export function TaskLink({ measure, milestone, act, children, className }: Pick<ToDo, 'measure' | 'milestone'> & { readonly act?: string | undefined; readonly children: ReactNode; readonly className?: string }): ReactNode {
  const programme = useProgrammeId();
  return <PageLink href={`/${programme}/tasks/${measure}${act === undefined ? '' : `?act=${act}`}${milestone === undefined ? '' : `#${milestone}`}`} className={className}>{children}</PageLink>;
}

/** Leads to a strike-off list. */
export function ListLink({ list, children, className }: { readonly list: string; readonly children: ReactNode; readonly className?: string }): ReactNode {
  const programme = useProgrammeId();
  return <PageLink href={`/${programme}/lists/${list}`} className={className}>{children}</PageLink>;
}

/** What a matter is about: its measure, and its milestone in the plan's words. */
export function Matter({ measure, heading, milestone, text }: Pick<ToDo, 'measure' | 'heading' | 'milestone' | 'text'>): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return (
    <span className="matter">
      {milestone !== undefined && <span className="matter-first">{milestoneName(language, milestone)} <MilestoneText milestone={milestone} text={text} /></span>}
      <span className={milestone === undefined ? 'matter-first' : 'matter-second'}>{fill(words.measure, { measure })} <span lang="zh-CN">{heading}</span></span>
    </span>
  );
}

/** That what a notice is about was done since: nobody has to do anything of it any more. */
export function IsDone({ one: { doneAt, milestone } }: { readonly one: Pick<Schemas['Told'], 'doneAt' | 'milestone'> }): ReactNode {
  const [words, language] = [useWords({ zh: todayZh, en: todayEn }), useLanguage()];
  return doneAt !== undefined && <span className="count">{fill(milestone === undefined ? words.taskDone : words.milestoneDone, { day: dayOf(language, doneAt) })}</span>;
}

/** By when, and which of its days that is: a report's is another than the milestone's own. */
export function DueOf({ toDo: { what, dueOn, daysLeft, handler } }: { readonly toDo: ToDo }): ReactNode {
  const { day } = useWords({ zh: todayZh, en: todayEn });
  return <Due name={dueOn !== undefined && handler?.dueOn === dueOn ? day.withinHouse : day[what]} dueOn={dueOn} daysLeft={daysLeft} />;
}

/** A line: by when, what, and what one can do with it. */
export function Line({ toDo, children }: { readonly toDo: ToDo; readonly children?: ReactNode }): ReactNode {
  return (
    <li className="line">
      <DueOf toDo={toDo} />
      <Matter {...toDo} />
      <span className="line-act">{children}</span>
    </li>
  );
}
