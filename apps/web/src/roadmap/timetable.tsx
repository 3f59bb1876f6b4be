import type { Schemas } from '@lianxi/api-client/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { roadmap as en } from '@lianxi/wording/en/page/roadmap';
import { roadmap as zh } from '@lianxi/wording/zh/page/roadmap';
import type { ReactNode } from 'react';
import { useWords } from '../look/choices';
import { Failure, Loading } from '../look/states';
import { useProgrammeId } from '../shell/programme';
import { annexQuery } from './queries';

type Row = Schemas['Annex']['rows'][number];

/** 时间表: the annex as its three-column table, on screen and on paper the same. */
export function Timetable(): ReactNode {
  const words = useWords({ zh, en });
  const programme = useProgrammeId();
  const { data, error, refetch } = useQuery(annexQuery(programme));
  if (error) return <Failure error={error} again={() => { void refetch(); }} />;
  if (!data) return <Loading />;
  return (
    <section className="timetable" aria-labelledby="timetable">
      <div className="acts"><button type="button" className="first" onClick={() => { print(); }}>{words.print}</button> <Link to="/$programme/plan" params={{ programme }}>{words.toPlan}</Link></div>
      <p className="hint no-print">{words.lostNote}</p>
      <h2 id="timetable" lang="zh-CN">{onTwoLines(data.title)}</h2>
      <div className="wide" lang="zh-CN" role="group" aria-labelledby="timetable" tabIndex={0}>
        <table>
          <thead><tr>{data.columns.map((column) => <th key={column} scope="col">{column}</th>)}</tr></thead>
          {sectionsOf(data.rows).map(([section, rows]) => (
            <tbody key={section}>
              <tr className="chapter"><th scope="rowgroup" colSpan={3}>{section}</th></tr>
              {rows.map(({ measure, task, responsible, deliverables }) => (
                <tr key={measure}>
                  <th scope="row">{task}</th>
                  <td>{responsible}</td>
                  <td>{deliverables.map((deliverable) => <p key={deliverable}>{withWindow(deliverable)}</p>)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

/** As it is printed: the name of the plan, and under it that of the table. */
function onTwoLines(title: string): ReactNode {
  const [of = '', name] = title.split(/(?=路线图)/);
  return name === undefined ? title : <>{of}<br />{name}</>;
}

/** A deliverable, in whose years no line breaks. */
function withWindow(deliverable: string): ReactNode {
  const [text = '', years] = deliverable.split(/(?=（[^（]*）$)/);
  return <>{text}{years !== undefined && <span className="window">{years}</span>}</>;
}

function sectionsOf(rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] {
  const sections = new Map<string, Row[]>();
  for (const row of rows) sections.set(row.section, [...sections.get(row.section) ?? [], row]);
  return [...sections];
}
