import { HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Written } from './text';
import type { Setting } from './type';
import { paragraphs } from './type';

/** A cell: a text alone, or how it differs from one. */
export interface Cell {
  readonly text: Written;
  /** Names what stands beside it. */
  readonly label?: boolean;
  readonly centred?: boolean;
  /** How many columns it takes. */
  readonly span?: number;
  /** How many rows it takes; below it the rows have a cell less. */
  readonly down?: number;
}

/** A row that is never split between pages. */
interface Row {
  readonly cells: readonly Cell[];
  /** At least so many millimetres high, for what is written by hand. */
  readonly high?: number;
  /** Stands on every page the table reaches. */
  readonly repeated?: boolean;
}

/** How a table as a whole is set. */
interface Look {
  /** All of it stands on one page. */
  readonly together?: boolean;
  /** Many columns want small letters. */
  readonly small?: boolean;
  /** Its rows have room for a signature. */
  readonly signed?: boolean;
}

/** Twentieths of a point in a millimetre. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1_440) / 25.4);

/** A table with columns of these widths, in millimetres. */
export function table(widths: readonly number[], rows: readonly Row[], { together = false, small = false }: Look = {}): Table {
  return new Table({
    columnWidths: widths.map(twips),
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    rows: rows.map(({ cells, high, repeated = false }, place) => new TableRow({
      cantSplit: true, tableHeader: repeated, ...(high !== undefined && { height: { value: twips(high), rule: HeightRule.ATLEAST } }),
      children: cells.map((cell, column) => tableCell(cell, widthOf(widths, cells, column), settingOf(cell, small, repeated || (together && place < rows.length - 1)))),
    })),
  });
}

/** A table with titles above its columns, which every page repeats. */
export function grid(columns: readonly { readonly title: string; readonly wide: number; readonly centred?: boolean }[], rows: readonly (readonly Written[])[], look: Look = {}): Table {
  const titles = { repeated: true, cells: columns.map(({ title }): Cell => ({ text: title, label: true })) };
  return table(columns.map(({ wide }) => wide), [titles, ...rows.map((row) => ({ ...(look.signed === true && { high: 18 }), cells: row.map((text, column): Cell => ({ text, centred: columns[column]?.centred === true })) }))], look);
}

/** Facts of a paper, each beside its name: one to a row, or two. */
export function facts(rows: readonly (readonly (readonly [name: string, said: Written])[])[]): Table {
  return table(form, rows.map((row) => ({
    cells: row.flatMap(([name, said]): Cell[] => [{ text: name, label: true }, { text: said, ...(row.length === 1 && { span: 3 }) }]),
  })));
}

/** The columns of a form on an upright page. */
export const form = [26, 52, 26, 52] as const;

function tableCell({ text, span = 1, down = 1 }: Cell, width: number, setting: Setting): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA }, columnSpan: span, rowSpan: down, verticalAlign: VerticalAlignTable.CENTER, margins: { top: 40, bottom: 40, left: 85, right: 85 },
    children: paragraphs(text, setting),
  });
}

function widthOf(widths: readonly number[], cells: readonly Cell[], column: number): number {
  const from = cells.slice(0, column).reduce((sum, { span = 1 }) => sum + span, 0);
  return widths.slice(from, from + (cells[column]?.span ?? 1)).reduce((sum, width) => sum + twips(width), 0);
}

function settingOf({ label = false, centred = false }: Cell, small: boolean, keptWithNext: boolean): Setting {
  const size = small ? { size: 'small', leading: 'small' } as const : { size: 'cell', leading: 'cell' } as const;
  return { ...size, face: label ? 'heading' : 'body', align: label || centred ? 'centre' : 'left', keptWithNext };
}
