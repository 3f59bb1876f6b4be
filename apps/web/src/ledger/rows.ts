import type { Schemas } from '@lianxi/api-client/client';
import { byPinyin } from '../look/pinyin';
import type { LedgerTask } from './queries';

/** The columns, in their order; each stands in the sheet under the same name. */
export const columnNames = ['measure', 'heading', 'section', 'bodies', 'coordinator', 'milestone', 'text', 'year', 'dueOn', 'reportBy', 'achievedOn', 'document', 'figures', 'phase', 'progress', 'flags', 'returns', 'struckOffOn', 'waitingFor'] as const;
export type Column = (typeof columnNames)[number];

/** What is seen at first: task, responsible bodies, deliverable, the two dates, how far it is, and who is waited for. */
export const firstColumns: readonly Column[] = ['measure', 'heading', 'bodies', 'milestone', 'text', 'dueOn', 'reportBy', 'phase', 'progress', 'waitingFor'];

/** A line: a milestone of a task. */
export interface Row {
  readonly id: string;
  readonly task: LedgerTask;
  readonly milestone: Schemas['LedgerMilestone'];
  readonly waitingFor: LedgerTask['waitingFor'];
}

export const groupNames = ['section', 'coordinator', 'progress'] as const;
export type GroupName = (typeof groupNames)[number];

/** What stands in the table: a line, or the head of a group of lines. */
export type Item = { readonly row: Row } | { readonly group: string; readonly count: number };

/** The lines of the tasks, in the order of the plan. */
export function rowsOf(tasks: readonly LedgerTask[]): readonly Row[] {
  return tasks.flatMap((task) => task.milestones.map((milestone) => ({
    id: `${task.id} ${milestone.key}`, task, milestone, waitingFor: task.waitingFor.filter((waiting) => waiting.milestone === milestone.key),
  })));
}

const names = byPinyin((name: string) => name);

const progressOrder: Readonly<Record<Schemas['Progress'], number>> = { slow: 0, 'not-started': 1, 'on-schedule': 2, done: 3 };
const phaseOrder: Readonly<Record<Row['milestone']['phase'], number>> = { open: 0, submitted: 1, approved: 2, reviewed: 3, 'struck-off': 4 };

/** By what a column is sorted; names by pinyin, states from what presses most, whatever has nothing there last. */
const sortKeys: Readonly<Record<Column, (row: Row) => string | number | undefined>> = {
  measure: ({ task }) => task.measure,
  heading: ({ task }) => task.heading,
  section: ({ task }) => task.section,
  bodies: ({ task }) => task.parts[0]?.name,
  coordinator: ({ task }) => task.coordinator.name,
  milestone: ({ milestone }) => milestone.key,
  text: ({ milestone }) => milestone.text,
  year: ({ milestone }) => milestone.year,
  dueOn: ({ milestone }) => milestone.dueOn,
  reportBy: ({ milestone }) => milestone.reportBy,
  achievedOn: ({ milestone }) => milestone.achievedOn,
  document: ({ milestone }) => milestone.document,
  figures: ({ milestone }) => milestone.figures?.[0]?.zh,
  phase: ({ milestone }) => phaseOrder[milestone.phase],
  progress: ({ task }) => progressOrder[task.progress],
  flags: ({ milestone }) => (milestone.flags.length === 0 ? undefined : -milestone.flags.length),
  returns: ({ milestone }) => -milestone.returns,
  struckOffOn: ({ milestone }) => milestone.struckOffOn,
  waitingFor: ({ waitingFor }) => waitingFor[0]?.name,
};

/** Lines sorted by a column, `-dueOn` the other way; without one in the order of the plan. */
export function sorted(rows: readonly Row[], sort: string | undefined): readonly Row[] {
  const column = columnNames.find((name) => name === sort?.replace(/^-/, ''));
  if (column === undefined) return rows;
  const direction = sort?.startsWith('-') === true ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: sortKeys[column](row) }));
  const compare = (a: string | number, b: string | number): number => (typeof a === 'number' && typeof b === 'number' ? a - b : /^\d{4}-/.test(String(a)) ? (a < b ? -1 : a > b ? 1 : 0) : names(String(a), String(b)));
  return keyed.sort((a, b) => (a.key === undefined ? (b.key === undefined ? 0 : 1) : b.key === undefined ? -1 : direction * compare(a.key, b.key))).map(({ row }) => row);
}

const groupKeys: Readonly<Record<GroupName, (row: Row) => string>> = {
  section: ({ task }) => task.section, coordinator: ({ task }) => task.coordinator.name, progress: ({ task }) => task.progress,
};

/** Lines under the heads of their groups: sections as the plan has them, coordinators by pinyin, progress from what presses most. */
export function grouped(rows: readonly Row[], by: GroupName | undefined): readonly Item[] {
  if (by === undefined) return rows.map((row) => ({ row }));
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = groupKeys[by](row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const inOrder = [...groups].sort(([a, [first]], [b, [other]]) => (
    by === 'progress' ? progressOrder[a as Schemas['Progress']] - progressOrder[b as Schemas['Progress']]
    : by === 'coordinator' ? names(a, b) : (first?.task.measure ?? 0) - (other?.task.measure ?? 0)));
  return inOrder.flatMap(([group, some]): Item[] => [{ group, count: some.length }, ...some.map((row) => ({ row }))]);
}
