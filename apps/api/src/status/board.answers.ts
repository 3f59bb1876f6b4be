import type { Flag, Progress } from '@lianxi/domain/task/progress';
import { z } from 'zod';

/** How many tasks, and the list that shows them. */
export interface Figure {
  count: number;
  list: string;
}

/** Tasks in the four words and the flags. Words and flags without tasks are absent. */
export interface BoardCell {
  tasks: Figure;
  progress: Partial<Record<Progress, Figure>>;
  flags: Partial<Record<Flag, Figure>>;
}

/** A bureau's line: its tasks in each section of the plan, and in all. */
export interface BoardRow {
  bureau: string;
  name: string;
  sections: Record<string, BoardCell>;
  all: BoardCell;
}

/** Coordination status: bureau × section, on the programme's day. */
export interface Board {
  programme: string;
  today: string;
  /** Headings in the order of the plan. */
  sections: string[];
  rows: BoardRow[];
  /** All bureaus: each task once, with its progress as a whole. */
  all: BoardCell;
}

const figure = z.object({ count: z.int(), list: z.string().meta({ description: 'The list the figure counts' }) }).meta({ id: 'Figure' }) satisfies z.ZodType<Figure>;

const cell = z.object({
  tasks: figure,
  progress: z.object({ done: figure.optional(), 'on-schedule': figure.optional(), slow: figure.optional(), 'not-started': figure.optional() }),
  flags: z.object({ 'near-due': figure.optional(), overdue: figure.optional(), 'late-report': figure.optional(), stagnant: figure.optional() }),
}).meta({ id: 'BoardCell' }) satisfies z.ZodType<BoardCell>;

export const board = z.object({
  programme: z.string(),
  today: z.string(),
  sections: z.array(z.string()),
  rows: z.array(z.object({ bureau: z.string(), name: z.string(), sections: z.record(z.string(), cell), all: cell })),
  all: cell,
}).meta({ id: 'Board' }) satisfies z.ZodType<Board>;
