import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { look as en } from '@lianxi/wording/en/page/look';
import { look as zh } from '@lianxi/wording/zh/page/look';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from './choices';

interface DueProps {
  /** Which day it is: 完成期限、报送期限. */
  readonly name?: string;
  readonly dueOn?: string | undefined;
  /** Working days until then; negative once it is over. */
  readonly daysLeft?: number | undefined;
}

/** A day by which something is due, and how many working days are left: said in words, and by a shape. */
export function Due({ name, dueOn, daysLeft }: DueProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  if (dueOn === undefined) return <span className="due undated">{words.noDay}</span>;
  return (
    <span className={`due ${pressure(daysLeft)}`}>
      {name !== undefined && <span className="which">{name}</span>}
      <time dateTime={dueOn}>{dayIn(language, dueOn)}</time>
      {daysLeft !== undefined && <span className="left">{left(daysLeft, words)}</span>}
    </span>
  );
}

function pressure(daysLeft: number | undefined): 'over' | 'today' | 'soon' | 'later' {
  if (daysLeft === undefined || daysLeft > 3) return 'later';
  return daysLeft < 0 ? 'over' : daysLeft === 0 ? 'today' : 'soon';
}

function left(days: number, words: typeof zh): string {
  if (days === 0) return words.dueToday;
  return days < 0 ? fill(words.daysOver, { days: -days }) : fill(words.daysLeft, { days });
}
