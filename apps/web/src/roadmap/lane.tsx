import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import type { Lane, Line, Mark } from './lanes';
import { shapeOf, stateOf } from './lanes';
import { ToTask, useMarkSentence, useMarkWord, useShortDay } from './mark';
import type { Period } from './period';
import { dayNumber, placeOf } from './period';

interface LaneProps {
  readonly lane: Lane;
  readonly line: Line;
  readonly period: Period;
  readonly said: string;
}

/** A deliverable through time: its bar from the opening to its last milestone, and a mark for each of them. */
export function LaneDrawn({ lane, line, period, said }: LaneProps): ReactNode {
  const words = useWords({ zh, en });
  const ends = lane.marks.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [dueOn]));
  const inside = (date: string | undefined): boolean => date !== undefined && dayNumber(date) >= period.from && dayNumber(date) < period.to;
  const seen = lane.marks.filter(({ dueOn }) => inside(dueOn));
  const formerly = lane.marks.filter(({ formerDates = [] }) => inside(formerDates[0]?.dueOn));
  const undated = lane.marks.find(({ dueOn }) => dueOn === undefined);
  return (
    <li className="lane">
      <p className="lane-text" lang={lane.deliverable === undefined ? undefined : 'zh-CN'} title={said}>{said}</p>
      <div className="track">
        <Bar from={line.openedOn} to={ends[ends.length - 1]} period={period} />
        {formerly.map((mark) => <Formerly key={mark.key} mark={mark} period={period} />)}
        <ul>{seen.map((mark) => <li key={mark.key}><Point mark={mark} measure={line.measure} period={period} /></li>)}</ul>
        {seen.length === 0 && <Beyond lane={lane} measure={line.measure} period={period} />}
        {undated && <span className="hint undated">{fill(words.undated, { year: undated.year })}</span>}
      </div>
    </li>
  );
}

function Bar({ from, to, period }: { readonly from: string; readonly to: string | undefined; readonly period: Period }): ReactNode {
  const [start, end] = [Math.max(0, placeOf(from, period)), Math.min(1, placeOf(to ?? from, period))];
  if (end <= start) return null;
  return <span className="bar" style={{ left: `${start * 100}%`, width: `${(end - start) * 100}%` }} aria-hidden="true" />;
}

function Point({ mark, measure, period }: { readonly mark: Mark; readonly measure: number; readonly period: Period }): ReactNode {
  const [word, sentence, short] = [useMarkWord(), useMarkSentence(), useShortDay()];
  const { dueOn = '', formerDates } = mark;
  const place = placeOf(dueOn, period);
  const seen = `${short(dueOn)} ${word(mark)}`;
  // A label stands left of its mark, on the bar; right of it where there is no room, or where the former date is marked.
  const isRight = place < 0.14 || (formerDates !== undefined && place < 0.8);
  return (
    <ToTask measure={measure} milestone={mark.key} className={`point ${stateOf(mark)} ${isRight ? 'right' : 'left'}`} said={sentence(mark, seen)} at={place}>
      <span className="shape" aria-hidden="true">{shapeOf(mark)}</span>
      <span className="point-word">{seen}</span>
    </ToTask>
  );
}

/** Where a milestone stood by the plan, before it was moved. */
function Formerly({ mark, period }: { readonly mark: Mark; readonly period: Period }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const [first] = mark.formerDates ?? [];
  if (!first) return null;
  const [from, to] = [placeOf(first.dueOn, period), Math.min(1, placeOf(mark.dueOn ?? first.dueOn, period))];
  return (
    <>
      <span className="moved" style={{ left: `${from * 100}%`, width: `${Math.max(0, to - from) * 100}%` }} aria-hidden="true" />
      <span className={from < 0.14 ? 'formerly right' : 'formerly left'} style={{ left: `${from * 100}%` }} title={fill(words.pointFormer, { name: milestoneName(language, mark.key), day: dayIn(language, first.dueOn) })}>
        <span className="shape" aria-hidden="true">┆</span><span className="point-word">{words.former}</span>
      </span>
    </>
  );
}

/** Nothing of a lane is due in the period: when it next is. */
function Beyond({ lane, measure, period }: { readonly lane: Lane; readonly measure: number; readonly period: Period }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const next = lane.marks.find(({ dueOn }) => dueOn !== undefined && dayNumber(dueOn) >= period.to);
  if (!next) return lane.marks.some(({ dueOn }) => dueOn !== undefined) ? <span className="hint beyond before">{words.last}</span> : null;
  return <span className="beyond"><ToTask measure={measure} milestone={next.key}>{fill(words.next, { day: dayIn(language, next.dueOn ?? '') })} →</ToTask></span>;
}
