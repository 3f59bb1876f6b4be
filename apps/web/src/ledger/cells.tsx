import { fill } from '@lianxi/wording/fill';
import { milestoneName, phaseSaid, plainly } from '@lianxi/wording/milestone';
import { dayIn } from '@lianxi/wording/moment';
import { ledger as en } from '@lianxi/wording/en/page/ledger';
import { words as standingEn } from '@lianxi/wording/en/words';
import { ledger as zh } from '@lianxi/wording/zh/page/ledger';
import { words as standingZh } from '@lianxi/wording/zh/words';
import type { ReactNode } from 'react';
import type { Language } from '../look/choices';
import { useLanguage, useWords } from '../look/choices';
import { dayOf } from '../look/day';
import { MilestoneText } from '../look/milestone-text';
import { PageLink } from '../look/page-link';
import { Since } from '../look/since';
import type { Column, Row } from './rows';

interface CellProps {
  readonly row: Row;
  readonly words: typeof zh;
  readonly standing: typeof standingZh;
  readonly language: Language;
}

const days = new Map<string, string>();

/** A day in words; thousands of lines share few days. */
function daySaid(language: Language, day: string): string {
  const key = language + day;
  const said = days.get(key) ?? dayIn(language, day);
  days.set(key, said);
  return said;
}

type Cell = (props: CellProps) => ReactNode;

const day = (of: (row: Row) => string | undefined): Cell => ({ row, language, words }) => {
  const said = of(row);
  return said === undefined ? words.none : <time dateTime={said}>{daySaid(language, said)}</time>;
};
/** What the plan prints is Chinese in every language. */
const printed = (text: string | undefined): ReactNode => text !== undefined && <span lang="zh-CN">{text}</span>;

/** What each column shows of a line. */
const cells: Readonly<Record<Column, Cell>> = {
  measure: ({ row: { task } }) => task.measure,
  heading: ({ row }) => <TaskOf row={row}>{printed(row.task.heading)}</TaskOf>,
  section: ({ row: { task } }) => printed(task.section),
  bodies: ({ row: { task }, standing, language }) => bodiesOf(task.parts, standing.duty, language).map((line) => <span key={line} className="of-duty" lang="zh-CN">{line}</span>),
  coordinator: ({ row: { task } }) => printed(task.coordinator.name),
  milestone: ({ row, language }) => <TaskOf row={row}>{milestoneName(language, row.milestone.key)}</TaskOf>,
  text: ({ row: { milestone } }) => <MilestoneText milestone={milestone.key} text={milestone.text} />,
  year: ({ row: { milestone } }) => milestone.year,
  dueOn: day(({ milestone }) => milestone.dueOn),
  reportBy: day(({ milestone }) => milestone.reportBy),
  achievedOn: day(({ milestone }) => milestone.achievedOn),
  document: ({ row: { milestone } }) => printed(milestone.document),
  figures: ({ row: { milestone }, language }) => milestone.figures?.map((figure) => <span key={figure.zh} className="of-duty">{plainly(language, figure[language])}</span>),
  phase: ({ row: { milestone }, standing }) => standing.milestonePhase[phaseSaid(milestone.key, milestone.phase)],
  progress: ({ row: { task }, standing }) => <span className={`mark ${task.progress}`}>{standing.progress[task.progress]}</span>,
  flags: ({ row: { milestone }, standing }) => milestone.flags.map((flag) => <span key={flag} className="mark flag">{standing.flag[flag]}</span>),
  returns: ({ row: { milestone } }) => milestone.returns,
  struckOffOn: day(({ milestone }) => milestone.struckOffOn),
  waitingFor: (props) => <WaitingOf {...props} />,
};

/** One cell, as its column shows a line. */
export function CellOf({ column, row }: { readonly column: Column; readonly row: Row }): ReactNode {
  const [words, standing, language] = [useWords({ zh, en }), useWords({ zh: standingZh, en: standingEn }), useLanguage()];
  return cells[column]({ row, words, standing, language });
}

/** Leads to the milestone on its task's page. */
function TaskOf({ row: { task, milestone }, children }: { readonly row: Row; readonly children: ReactNode }): ReactNode {
  return <PageLink href={`/${task.programme}/tasks/${task.measure}#${milestone.key}`}>{children}</PageLink>;
}

function WaitingOf({ row: { waitingFor }, words, language }: CellProps): ReactNode {
  return waitingFor.map(({ what, bureau, name, since, days, sentence }) => (
    <span key={`${what} ${bureau}`} className="of-duty" title={plainly(language, sentence[language])}>
      <span lang="zh-CN">{name}</span> {days === 0 ? <Since since={since} days={days} /> : days !== undefined && <span className="soft">{fill(words.since, { day: daySaid(language, dayOf(since)), days })}</span>}
    </span>
  ));
}

/** A line for each duty: `牵头：市科技局`. */
function bodiesOf(parts: Row['task']['parts'], duties: Readonly<Record<Row['task']['parts'][number]['duty'], string>>, language: Language): readonly string[] {
  const colon = language === 'zh' ? '：' : ': ';
  return [...new Set(parts.map(({ duty }) => duty))].map((duty) => `${duties[duty]}${colon}${parts.filter((part) => part.duty === duty).map(({ name }) => name).join('、')}`);
}
