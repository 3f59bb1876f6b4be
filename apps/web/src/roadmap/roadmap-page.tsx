import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fill } from '@lianxi/wording/fill';
import { dayIn } from '@lianxi/wording/moment';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useTitle } from '../look/title';
import { useProgramme } from '../shell/programme';
import type { Asked, View } from './asked';
import { addressOf, useAsked, useNarrow } from './asked';
import { ByDate } from './by-date';
import { Chart } from './chart';
import { Filters } from './filters';
import { filtered } from './lanes';
import { PeriodChoice, useWhole } from './period-choice';
import { roadmapQuery } from './queries';
import { Timetable } from './timetable';
import './roadmap.css';

const views: readonly View[] = ['chart', 'list', 'timetable'];

/** 路线图 and 时间表: the plan in time, by date, and as the table of its annex. */
export function RoadmapPage(): ReactNode {
  const words = useWords({ zh, en });
  const [asked] = useAsked();
  const narrow = useNarrow();
  const view = asked.view ?? (narrow ? 'list' : 'chart');
  const title = view === 'timetable' ? words.timetableTitle : words.title;
  useTitle(title);
  return (
    <>
      <h1 className={view === 'timetable' ? 'no-print' : undefined}>{title}</h1>
      {view === 'timetable' ? <Views asked={asked} view={view} /> : <InTime asked={asked} view={view} />}
      {view === 'timetable' && <Timetable />}
    </>
  );
}

/** The three ways to look at it; each is an address. */
function Views({ asked, view }: { readonly asked: Asked; readonly view: View }): ReactNode {
  const words = useWords({ zh, en });
  return (
    <nav className="views" aria-label={words.views}>
      <ul>{views.map((one) => <li key={one}><Link to="." search={addressOf({ ...asked, view: one }) as never} activeProps={{}} className={one === view ? 'active' : ''} aria-current={one === view ? 'page' : undefined}>{words.view[one]}</Link></li>)}</ul>
    </nav>
  );
}

function InTime({ asked, view }: { readonly asked: Asked; readonly view: Exclude<View, 'timetable'> }): ReactNode {
  const [words, language] = [useWords({ zh, en }), useLanguage()];
  const { id } = useProgramme();
  const { data, error, refetch } = useQuery(roadmapQuery(id));
  const [, ask] = useAsked();
  const whole = useWhole(data);
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  const lines = filtered(data.lines, asked);
  const marks = lines.flatMap(({ milestones }) => milestones);
  return (
    <>
      <p className="lead">{fill(words.todayIs, { day: dayIn(language, data.today) })} · {fill(words.lead, { count: lines.length, milestones: marks.length, done: marks.filter(({ phase }) => phase === 'struck-off').length })}</p>
      <Views asked={asked} view={view} />
      <section className="roadmap" aria-label={words.view[view]}>
        <Filters lines={data.lines} asked={asked}>{view === 'chart' && <PeriodChoice asked={asked} whole={whole} today={data.today} />}</Filters>
        {data.lines.length === 0 && <p className="empty">{words.noneYet}</p>}
        {data.lines.length > 0 && lines.length === 0 && <p className="empty">{words.nothing} {words.nothingNext} <button type="button" className="plain" onClick={() => { ask({ bureau: undefined, section: undefined }); }}>{words.clear}</button></p>}
        {lines.length > 0 && (view === 'chart' ? <Chart lines={lines} today={data.today} asked={asked} whole={whole} /> : <ByDate lines={lines} today={data.today} bureau={asked.bureau} />)}
      </section>
    </>
  );
}
