import type { Row, Worksheet, stream as streams } from 'exceljs';
import { stream } from 'exceljs';
import type { Day } from './look/text';

/** A column: its head, how wide it is in letters, and whether its cells are days. */
export interface WorkbookColumn {
  readonly title: string;
  readonly wide: number;
  readonly isDay?: true;
}

/** A sheet of lines, as a workbook that Excel and WPS open. */
export interface Workbook {
  readonly title: string;
  readonly heads: readonly WorkbookColumn[];
  /** Of each line a cell for each column. */
  readonly lines: AsyncIterable<readonly (string | number)[]>;
  /** The day it is of, which is all it says of when it was made. */
  readonly on: Day;
}

type Into = NonNullable<ConstructorParameters<typeof streams.xlsx.WorkbookWriter>[0]['stream']>;

/** So many lines are written before whoever else works here has a turn. */
const atOnce = 200;

/**
 * Writes a workbook line by line, so that it is never held whole: the head stays in sight and has filters, days are days, and every other text is text, which is not
 * calculated even where somebody edits it.
 */
export async function writeWorkbook({ title, heads, lines, on }: Workbook, into: Into): Promise<void> {
  const at = new Date(`${on}T00:00:00Z`);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: into, useStyles: true, useSharedStrings: false });
  Object.assign(workbook, { created: at, modified: at, creator: title, lastModifiedBy: title });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:1' } });
  sheet.columns = heads.map(({ wide }) => ({ width: wide + 2 }));
  writeHead(sheet, heads);
  let written = 0;
  for await (const line of lines) {
    writeLine(sheet.addRow([]), line, heads);
    written += 1;
    if (written % atOnce === 0) await turnOfOthers();
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: written + 1, column: heads.length } };
  sheet.commit();
  await workbook.commit();
}

function writeHead(sheet: Worksheet, heads: readonly WorkbookColumn[]): void {
  const row = sheet.addRow(heads.map(({ title }) => title));
  row.font = { bold: true };
  row.alignment = { vertical: 'middle', wrapText: true };
  row.commit();
}

function writeLine(row: Row, line: readonly (string | number)[], heads: readonly WorkbookColumn[]): void {
  for (const [place, value] of line.entries()) {
    if (value === '') continue;
    const cell = row.getCell(place + 1);
    const isDay = heads[place]?.isDay === true;
    cell.value = isDay ? new Date(`${value}T00:00:00Z`) : value;
    cell.numFmt = isDay ? 'yyyy"年"m"月"d"日"' : typeof value === 'number' ? '0' : '@';
    cell.alignment = { vertical: 'top', wrapText: true };
  }
  row.commit();
}

const turnOfOthers = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });
