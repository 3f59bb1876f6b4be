import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { milestoneName, milestoneText, phaseSaid } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { words as standingEn } from '@lianxi/wording/en/words';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { useProgrammeId } from '../shell/programme';
import type { Mark } from './lanes';
import { stateOf } from './lanes';

/** The word that stands beside a mark: 已销号 or 年度节点通过, 逾期, 临期, or its phase. */
export function useMarkWord(): (mark: Pick<Mark, 'key' | 'phase' | 'flags'>) => string {
  const standing = useWords({ zh: standingZh, en: standingEn });
  return (mark) => {
    const state = stateOf(mark);
    if (state === 'over') return standing.flag.overdue;
    return state === 'soon' ? standing.flag['near-due'] : standing.milestonePhase[phaseSaid(mark.key, mark.phase)];
  };
}

/** A mark in one sentence: which milestone, what is seen beside the mark, and when in full it is due. */
export function useMarkSentence(): (mark: Mark, seen: string) => string {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  return ({ key, text, dueOn = '' }, seen) => fill(words.point, { name: `${milestoneName(language, key)} ${milestoneText(language, key, text)}`, seen, day: dayIn(language, dueOn) });
}

/** A day without its year, as it stands beside a mark. */
export function useShortDay(): (date: string) => string {
  const words = useWords({ zh, en });
  return (date) => fill(words.monthDay, { month: words.months[Number(date.slice(5, 7)) as keyof typeof words.months], day: Number(date.slice(8)) });
}

interface ToMilestone {
  readonly measure: number;
  readonly milestone?: string | undefined;
  readonly className?: string;
  /** What a screen reader says, and what is shown on pointing at it. */
  readonly said?: string;
  /** Where it stands, from 0 to 1. */
  readonly at?: number;
  readonly children: ReactNode;
}

/** Leads to a measure's task, to the place of a milestone there. */
export function ToTask({ measure, milestone, className, said, at, children }: ToMilestone): ReactNode {
  const programme = useProgrammeId();
  return (
    <Link to="/$programme/tasks/$measure" params={{ programme, measure: String(measure) }} {...(milestone !== undefined && { hash: milestone })} className={className} aria-label={said} title={said} {...(at !== undefined && { style: { left: `${at * 100}%` } })}>
      {children}
    </Link>
  );
}
