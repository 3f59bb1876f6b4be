import type { Schemas } from '@lianxi/api-client/client';
import { fill } from '@lianxi/wording/fill';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import { useWords } from '../look/choices';
import type { Asked } from './asked';
import { useAsked } from './asked';
import type { Period, Stretch, Zoom } from './period';
import { axisOf, beside, periodOf, yearsOf } from './period';

const zooms: readonly Zoom[] = ['whole', 'year', 'quarter'];

interface InYears {
  readonly asked: Asked;
  /** All years of the plan, whatever is filtered. */
  readonly whole: Stretch;
  readonly today: string;
}

/** All years in which the plan has a day. */
export function useWhole(data: Schemas['Roadmap'] | undefined): Stretch {
  return useMemo(() => {
    const dates = (data?.lines ?? []).flatMap(({ openedOn, milestones }) => [openedOn, ...milestones.flatMap(({ dueOn, formerDates = [] }) => [...(dueOn === undefined ? [] : [dueOn]), ...formerDates.map((former) => former.dueOn)])]);
    return yearsOf(dates, data?.today ?? '2020-01-01');
  }, [data]);
}

/** The period that is asked for; the one of today where none is. */
export function shownPeriod({ asked: { zoom, at }, whole, today }: InYears): Period {
  const period = periodOf(zoom, at ?? today.slice(0, 7), whole);
  const [firstYear] = axisOf({ zoom: 'whole', at: '', ...whole })[0];
  const isInside = period.from >= whole.from && period.to <= whole.to;
  return isInside ? period : periodOf(zoom, `${firstYear?.year ?? today.slice(0, 4)}-01`, whole);
}

/** 三年, 一年 or 一季度, and a step to the one before or after. */
export function PeriodChoice(props: InYears): ReactNode {
  const words = useWords({ zh, en });
  const id = useId();
  const [, ask] = useAsked();
  const period = shownPeriod(props);
  const step = (by: -1 | 1, word: string): ReactNode => {
    const other = beside(period, by, props.whole);
    return <button type="button" disabled={!other} onClick={() => { ask({ at: other?.at }); }}>{word}</button>;
  };
  return (
    <div className="field period" role="group" aria-labelledby={id}>
      <span className="label" id={id}>{words.zoom}</span>
      <div className="steps">
        {zooms.map((zoom) => <button key={zoom} type="button" aria-pressed={zoom === period.zoom} onClick={() => { ask({ zoom }); }}>{words.zooms[zoom]}</button>)}
        {period.zoom !== 'whole' && <>{step(-1, `← ${words.earlier}`)} <strong aria-live="polite"><PeriodName period={period} /></strong> {step(1, `${words.later} →`)}</>}
      </div>
    </div>
  );
}

function PeriodName({ period }: { readonly period: Period }): ReactNode {
  const words = useWords({ zh, en });
  const [year, month] = [Number(period.at.slice(0, 4)), Number(period.at.slice(5))];
  if (period.zoom === 'year') return fill(words.oneYear, { year });
  return fill(words.quarterOf, { year, quarter: words.quarters[((month - 1) / 3 + 1) as 1 | 2 | 3 | 4] });
}
