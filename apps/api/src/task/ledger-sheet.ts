import { PassThrough, Readable, pipeline } from 'node:stream';
import { writeWorkbook } from '@lianxi/papers/workbook';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { stringify } from 'csv-stringify';
import type { LedgerColumn } from './ledger-columns';

/** The forms in which the ledger is taken along. */
export const sheetForms = ['csv', 'xlsx'] as const;
export type SheetForm = (typeof sheetForms)[number];

/** A ledger to be written: its columns, and a line of cells for each milestone. */
export interface LedgerSheet {
  readonly columns: readonly LedgerColumn[];
  readonly lines: AsyncIterable<readonly (string | number)[]>;
  readonly language: Language;
  /** The programme's day, of which the workbook is. */
  readonly today: string;
}

export const mediaTypes: Readonly<Record<SheetForm, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The bytes of a ledger as they come; whoever reads them is told of what fails on the way, since it destroys the stream they read. */
export const writeSheet: Readonly<Record<SheetForm, (sheet: LedgerSheet) => Readable>> = { csv: asCsv, xlsx: asWorkbook };

/** CSV that Excel opens as it is: UTF-8 with its mark, CRLF. */
function asCsv({ columns, lines, language }: LedgerSheet): Readable {
  return pipeline(Readable.from(lines), stringify({ bom: true, header: true, columns: columns.map((key) => headOf(key, language)), record_delimiter: 'windows' }), () => undefined);
}

/** A workbook of Excel. */
function asWorkbook({ columns, lines, language, today }: LedgerSheet): Readable {
  const content = new PassThrough();
  const heads = columns.map((key) => ({ title: headOf(key, language), ...shapes[key] }));
  writeWorkbook({ title: say(language, 'ledger.title'), heads, lines, on: today }, content).catch((error: unknown) => { content.destroy(error as Error); });
  return content;
}

const headOf = (column: LedgerColumn, language: Language): string => say(language, `ledger.${column}`);

/** How wide each column is, in letters, and which hold days. */
const shapes: Readonly<Record<LedgerColumn, { readonly wide: number; readonly isDay?: true }>> = {
  measure: { wide: 6 }, heading: { wide: 34 }, section: { wide: 26 }, bodies: { wide: 34 }, coordinator: { wide: 16 }, milestone: { wide: 16 }, text: { wide: 40 }, year: { wide: 7 },
  dueOn: { wide: 15, isDay: true }, reportBy: { wide: 15, isDay: true }, achievedOn: { wide: 15, isDay: true }, document: { wide: 22 }, figures: { wide: 40 }, phase: { wide: 10 }, progress: { wide: 14 },
  flags: { wide: 12 }, returns: { wide: 9 }, struckOffOn: { wide: 15, isDay: true }, waitingFor: { wide: 40 },
};
