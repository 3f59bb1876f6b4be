import type { Authority } from '@lianxi/domain/organisation/authority';
import type { Flag, Progress, TaskPhase } from '@lianxi/domain/task/progress';
import { z } from 'zod';
import { flag, progress, taskPhase } from '../http/answers';
import { asOf, bureauId, milestoneKey, programmeId, sought, taskAuthorityField, taskId } from '../http/fields';
import type { PageRequest } from '../http/paging';
import { pageRequest } from '../http/paging';
import type { LedgerColumn } from './ledger-columns';
import { ledgerColumns } from './ledger-columns';
import type { SheetForm } from './ledger-sheet';
import { sheetForms } from './ledger-sheet';

/** Which tasks of a programme to list; each figure of the board is one of these. */
export interface TaskFilter extends PageRequest {
  programme: string;
  measure?: number | undefined;
  bureau?: string | undefined;
  section?: string | undefined;
  year?: number | undefined;
  words?: string | undefined;
  state?: TaskPhase | undefined;
  progress?: Progress | undefined;
  flag?: Flag | undefined;
  asOf?: string | undefined;
}

const finding = {
  programme: programmeId,
  measure: z.coerce.number().int().min(1).max(999).optional().meta({ example: 3 }),
  bureau: bureauId.optional().meta({ description: 'Tasks this bureau has a part in; progress is then the bureau\'s own' }),
  section: sought(200).optional().meta({ description: 'Heading of a section of the plan' }),
  year: z.coerce.number().int().min(2000).max(2100).optional().meta({ description: 'A milestone is due in this year', example: 2020 }),
  words: sought(100).optional().meta({ description: 'Words, apart by spaces, that all stand in the plan\'s text of the task, in the names of its bodies or the numbers of its documents', example: '科技局 实施意见' }),
  state: taskPhase.optional(),
  progress: progress.optional(),
  flag: flag.optional(),
  asOf,
};

export const taskFilter = z.strictObject({ ...finding, ...pageRequest }) satisfies z.ZodType<TaskFilter>;

/** Which tasks of a programme, wherever their list goes on. */
export type Finding = Omit<TaskFilter, keyof PageRequest>;

/** Which lines of the ledger, in which form, with which columns. */
export interface SheetRequest extends Finding {
  format: SheetForm;
  columns?: string | undefined;
}

const column = `(${ledgerColumns.join('|')})`;

export const sheetQuery = z.strictObject({
  ...finding,
  format: z.enum(sheetForms).default('csv').meta({ description: 'CSV, or a workbook of Excel' }),
  columns: z.string().max(300).regex(new RegExp(`^${column}(,${column})*$`))
    .optional().meta({ description: `The columns, apart by commas, in the order in which they are to stand; left out, all: ${ledgerColumns.join(',')}`, example: 'measure,heading,text,dueOn,phase' }),
}) satisfies z.ZodType<SheetRequest>;

/** The columns that are asked for, each once. */
export const columnsOf = (names: string | undefined): readonly LedgerColumn[] => (names === undefined ? ledgerColumns : [...new Set(names.split(',') as LedgerColumn[])]);

/** A task as it stands, or as it stood. */
export interface AsOf {
  asOf?: string | undefined;
}

export const asOfQuery = z.strictObject({ asOf }) satisfies z.ZodType<AsOf>;

/** A task by its id, and a milestone of it by its key. */
export interface TaskPlace {
  id: string;
}

export interface MilestonePlace extends TaskPlace {
  key: string;
}

export const taskParam = z.strictObject({ id: taskId }) satisfies z.ZodType<TaskPlace>;
export const milestoneParam = z.strictObject({ id: taskId, key: milestoneKey }) satisfies z.ZodType<MilestonePlace>;

/** Confirms or changes the coordinator (汇总单位), on an authority (依据). */
export interface CoordinatorBody {
  bureau: string;
  authority: Authority;
}

export const coordinatorBody = z.strictObject({
  bureau: bureauId,
  authority: taskAuthorityField,
}).meta({ id: 'CoordinatorForm', example: { bureau: 'kejiju', authority: { kind: 'minutes', number: '第2期', on: '2020-12-17' } } }) satisfies z.ZodType<CoordinatorBody>;
