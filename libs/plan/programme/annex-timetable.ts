import type { AnnexRow, Deliverable } from '../schema/annex';
import type { Measure } from '../schema/measure';
import type { Plan } from '../schema/plan';

/** What stands where the annex was lost. */
const lostCell = '附件缺失';

/** One row of the roadmap: 任务 | 责任单位 | 主要成果形式和完成时间. */
interface TimetableRow {
  measure: number;
  /** The chapter under which it stands, as the annex calls it: `一、培育壮大绿色技术创新主体`. */
  section: string;
  task: string;
  responsible: string;
  /** As printed, with number and window: `5.完善…政策措施（2020年）`. */
  deliverables: string[];
}

/** The annex as a table of three columns, one row a measure; `columns` are its headings as printed. */
export interface AnnexTimetable {
  title: string;
  columns: [task: string, responsible: string, deliverables: string];
  rows: TimetableRow[];
}

/** The annex of a plan, each cell as printed or, where it is lost, saying so. */
export function annexTimetable(plan: Plan): AnnexTimetable {
  const { annex, measures } = plan;
  return {
    title: annex.title,
    columns: [annex.taskColumn, annex.responsibleColumn, annex.deliverableColumn],
    rows: measures.map((measure) => {
      const row = annex.rows.find((candidate) => candidate.measure === measure.number);
      return row ? survivingRow(row) : lostRow(measure, plan);
    }),
  };
}

function survivingRow({ measure, section, number, heading, responsible, deliverables }: AnnexRow): TimetableRow {
  const printed = deliverables.map((deliverable) => `${deliverable.number}.${deliverable.text}（${printedWindow(deliverable)}）`);
  return { measure, section, task: `${number}.${heading}`, responsible, deliverables: printed.length > 0 ? printed : [lostCell] };
}

// The heading comes from the plan's main text, so that a reader knows which task is missing.
function lostRow({ number, section, heading }: Measure, plan: Plan): TimetableRow {
  return { measure: number, section: lostSection(section, plan), task: `${lostCell}（正文：${number}.${heading}）`, responsible: lostCell, deliverables: [lostCell] };
}

/** A chapter's heading survives with the first of its rows; else the plan's main text has it. */
function lostSection(section: number, { annex: { rows }, measures, sections }: Plan): string {
  const surviving = rows.find(({ measure }) => measures.some(({ number, section: of }) => number === measure && of === section));
  const heading = sections.find(({ number }) => number === section)?.heading ?? '';
  return surviving?.section ?? `${lostCell}（正文：${heading}）`;
}

function printedWindow({ window: { from, to } }: Deliverable): string {
  return from === to ? `${from}年` : `${from}-${to}年`;
}
