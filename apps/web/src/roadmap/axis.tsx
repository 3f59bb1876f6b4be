import { fill } from '@lianxi/wording/fill';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import type { Period, Tick } from './period';
import { axisOf } from './period';

/** The two rows that say which time is where; marks say their days themselves, so that nobody has to hear it. */
export function Axis({ period }: { readonly period: Period }): ReactNode {
  const said = useTickWords();
  return (
    <div className="gantt-axis" aria-hidden="true">
      {axisOf(period).map((ticks) => (
        <div key={ticks[0]?.kind} className={`axis-row ${ticks[0]?.kind ?? ''}`}>
          {ticks.map((tick) => <span key={tick.from} style={{ flexGrow: tick.to - tick.from }}>{said(tick)}</span>)}
        </div>
      ))}
    </div>
  );
}

function useTickWords(): (tick: Tick) => string {
  const words = useWords({ zh, en });
  return ({ kind, year, month, day }) => {
    if (kind === 'year') return fill(words.oneYear, { year });
    if (kind === 'month') return words.months[month as keyof typeof words.months];
    return kind === 'quarter' ? words.quarters[((month - 1) / 3 + 1) as keyof typeof words.quarters] : fill(words.dayOfMonth, { day });
  };
}
