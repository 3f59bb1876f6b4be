import { fill } from '@lianxi/wording/fill';
import { look as en } from '@lianxi/wording/en/page/look';
import { dayIn } from '@lianxi/wording/moment';
import { look as zh } from '@lianxi/wording/zh/page/look';
import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useLanguage, useWords } from './choices';
import { Field } from './field';

interface DayFilterProps {
  readonly label: string;
  readonly name: string;
  /** The day that is looked at, as the address has it; an empty text for none. */
  readonly value: string;
  readonly change: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** For how long nobody has typed on when a day is looked at: a year is typed a figure at a time, and each time the field holds a day. */
const pauseMs = 800;

/** A day that is looked at, kept in the address. What is typed stays in the field as it is typed, and goes into the address once nobody types on and it is a day one can look at. */
export function DayFilter({ value, change, min = '2000-01-01', max = '2099-12-31', ...field }: DayFilterProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  // `seen` was in the address when this was last drawn, `asked` is what was last asked for from here, `outside` what nobody can look at.
  const [{ typed, seen, asked, outside }, set] = useState({ typed: value, seen: value, asked: value, outside: '' });
  // The address says another day than was asked for here: back, or another act.
  if (value !== seen) set({ typed: value === asked ? typed : value, seen: value, asked: value, outside });
  const settle = useEffectEvent(() => {
    const isThere = typed === '' || (min <= typed && typed <= max);
    set({ typed, seen, asked: isThere ? typed : asked, outside: isThere ? '' : typed });
    if (isThere) change(typed);
  });
  useEffect(() => {
    if (typed === asked) return undefined;
    const pause = setTimeout(settle, pauseMs);
    return () => { clearTimeout(pause); };
  }, [typed, asked]);
  return (
    <Field {...field} type="date" min={min} max={max} value={typed} change={(day) => { set({ typed: day, seen, asked, outside }); }}
      wrong={typed !== '' && typed === outside ? fill(words.dayOutside, { min: dayIn(language, min), max: dayIn(language, max) }) : undefined} />
  );
}
