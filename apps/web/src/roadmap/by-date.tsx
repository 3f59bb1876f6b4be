import { fill } from '@lianxi/wording/fill';
import { milestoneName } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { look as lookEn } from '@lianxi/wording/en/page/look';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { words as standingEn } from '@lianxi/wording/en/words';
import { look as lookZh } from '@lianxi/wording/zh/page/look';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { authoritySaid } from '../look/authority-said';
import { useLanguage, useWords } from '../look/choices';
import { useNarrow } from './asked';
import type { Line, Matter } from './lanes';
import { byDay, shapeOf, stateOf } from './lanes';
import { ToTask, useMarkWord } from './mark';

interface ByDateProps {
  readonly lines: readonly Line[];
  readonly today: string;
  /** The body whose duty is said. */
  readonly bureau?: string | undefined;
}

/** All milestones by the day on which they are due, with today's line among them. On a phone only the next day is open at first. */
export function ByDate({ lines, today, bureau }: ByDateProps): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const narrow = useNarrow();
  const days = byDay(lines);
  const ahead = days.findIndex(([day]) => day === '' || day >= today);
  const line = <p className="today-line" key="today"><span>{fill(words.todayIs, { day: dayIn(language, today) })}</span></p>;
  return (
    <div className="by-date">
      {days.map(([day, matters], place) => (
        <Fragment key={day}>
          {place === ahead && line}
          <details open={!narrow || place === ahead}>
            <summary><h2>{day === '' ? words.noDay : <time dateTime={day}>{dayIn(language, day)}</time>}</h2> <span className="count">{fill(words.milestones, { count: matters.length })}</span></summary>
            <ul className="lines">{matters.map((matter) => <Milestone key={`${matter.line.measure} ${matter.mark.key}`} {...matter} bureau={bureau} />)}</ul>
          </details>
        </Fragment>
      ))}
      {ahead < 0 && line}
    </div>
  );
}

function Milestone({ line, mark, bureau }: Matter & { readonly bureau: string | undefined }): ReactNode {
  const [words, look, standing, language] = [useWords({ zh, en }), useWords({ zh: lookZh, en: lookEn }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  const word = useMarkWord();
  const [former] = mark.formerDates ?? [];
  const own = line.bureaus.find((one) => one.bureau === bureau);
  const later = [
    ...(mark.achievedOn !== undefined ? [fill(words.achieved, { day: dayIn(language, mark.achievedOn) })] : mark.reportBy !== undefined ? [fill(words.reportBy, { day: dayIn(language, mark.reportBy) })] : []),
    ...(former ? [fill(words.formerDue, { day: dayIn(language, former.dueOn), authority: former.authority ? authoritySaid(former.authority, standing) : standing.role.leader })] : []),
  ];
  return (
    <li className="dated">
      <span className={`state ${stateOf(mark)}`}><span className="shape" aria-hidden="true">{shapeOf(mark)}</span> {word(mark)}</span>
      <span className="matter">
        <ToTask measure={line.measure} milestone={mark.key} className="matter-first">{milestoneName(language, mark.key)} {mark.basis === 'deliverable' && <span lang="zh-CN">{mark.text}</span>}</ToTask>
        <span className="matter-second">{fill(look.measure, { measure: line.measure })} <span lang="zh-CN">{line.heading}</span>{own && ` · ${standing.duty[own.duty]}`}</span>
        {later.length > 0 && <span className="matter-second">{later.join(' · ')}</span>}
      </span>
    </li>
  );
}
