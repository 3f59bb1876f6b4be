import { fill } from '@lianxi/wording/fill';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { words as standingEn } from '@lianxi/wording/en/words';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../look/choices';
import type { Asked } from './asked';
import { Axis } from './axis';
import { LaneDrawn } from './lane';
import type { Line } from './lanes';
import { bySection, lanesOf } from './lanes';
import { Legend } from './legend';
import { ToTask } from './mark';
import type { Period, Stretch } from './period';
import { axisOf, placeOf } from './period';
import { shownPeriod } from './period-choice';

interface ChartProps {
  readonly lines: readonly Line[];
  readonly today: string;
  readonly asked: Asked;
  readonly whole: Stretch;
}

/** The Gantt: a row a measure by chapter, a lane a deliverable, marks where something is due, and today's line through all of it. */
export function Chart({ lines, today, asked, whole }: ChartProps): ReactNode {
  const words = useWords({ zh, en });
  const period = shownPeriod({ asked, whole, today });
  const now = placeOf(today, period);
  return (
    <>
      <Legend />
      <div className="gantt-box">
        <div className="gantt">
          <Axis period={period} />
          <Grid period={period} />
          {now >= 0 && now < 1 && <div className={now > 0.9 ? 'gantt-today late' : 'gantt-today'} style={at(now)} aria-hidden="true"><span>{words.today}</span></div>}
          {bySection(lines).map(([section, rows]) => (
            <section key={section} className="gantt-section">
              <h2 lang="zh-CN">{section}</h2>
              <ul>{rows.map((line) => <Row key={line.measure} line={line} period={period} bureau={asked.bureau} />)}</ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

const at = (place: number): CSSProperties => ({ '--at': place }) as CSSProperties;

/** A line where each part of the axis begins. */
function Grid({ period }: { readonly period: Period }): ReactNode {
  const [, ticks] = axisOf(period);
  return <div className="gantt-grid" aria-hidden="true">{ticks.map(({ from, month, kind }) => <i key={from} className={kind === 'quarter' && month === 1 ? 'year' : undefined} style={at((from - period.from) / (period.to - period.from))} />)}</div>;
}

function Row({ line, period, bureau }: { readonly line: Line; readonly period: Period; readonly bureau: string | undefined }): ReactNode {
  const [words, standing] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn })];
  const own = line.bureaus.find((one) => one.bureau === bureau);
  return (
    <li className="gantt-row">
      <div className="gantt-name">
        <ToTask measure={line.measure}><span lang="zh-CN">{line.measure}. {line.heading}</span></ToTask>
        <span className="gantt-state"><span className={`mark ${line.progress}`}>{standing.progress[line.progress]}</span>{own && <span className="hint"> · {standing.duty[own.duty]}</span>}</span>
      </div>
      <ul className="lanes">
        {lanesOf(line).map((lane) => (
          <LaneDrawn key={lane.deliverable ?? ''} lane={lane} line={line} period={period} said={lane.deliverable === undefined ? words.standing : fill(words.deliverable, { number: lane.deliverable, text: lane.text })} />
        ))}
      </ul>
    </li>
  );
}
