import type { AnnexRow, Deliverable } from '../schema/annex';
import type { Measure } from '../schema/measure';
import type { Plan } from '../schema/plan';

/** What stands where the annex was lost. */
const lostCell = '附件缺失';

/** One row of the roadmap: 任务 | 责任单位 | 主要成果形式和完成时间. */
interface TimetableRow {
  measure: number;
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
export function annexTimetable({ annex, measures }: Plan): AnnexTimetable {
  return {
    title: annex.title,
    columns: [annex.taskColumn, annex.responsibleColumn, annex.deliverableColumn],
    rows: measures.map((measure) => {
      const row = annex.rows.find((candidate) => candidate.measure === measure.number);
      return row ? survivingRow(row) : lostRow(measure);
    }),
  };
}

function survivingRow({ measure, number, heading, responsible, deliverables }: AnnexRow): TimetableRow {
  const printed = deliverables.map((deliverable) => `${deliverable.number}.${deliverable.text}（${printedWindow(deliverable)}）`);
  return { measure, task: `${number}.${heading}`, responsible, deliverables: printed.length > 0 ? printed : [lostCell] };
}

// The heading comes from the plan's main text, so that a reader knows which task is missing.
function lostRow({ number, heading }: Measure): TimetableRow {
  return { measure: number, task: `${lostCell}（正文：${number}.${heading}）`, responsible: lostCell, deliverables: [lostCell] };
}

function printedWindow({ window: { from, to } }: Deliverable): string {
  return from === to ? `${from}年` : `${from}-${to}年`;
}
