import type { BureauId } from '@lianxi/domain/organisation/bureau';
import { accountable } from '@lianxi/domain/task/accountable';
import type { Flag, Progress } from '@lianxi/domain/task/progress';
import { progressOf } from '@lianxi/domain/task/progress';
import type { TaskState } from '@lianxi/domain/task/task';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { Board, BoardCell, BoardRow, Figure } from './board.answers';

/**
 * The tasks of a programme, in the order of the plan, as bureau × section, each figure with the list it counts. Each task is looked at once.
 * @param listed narrows the lists besides: by the time the board is of
 */
export async function boardOf(states: AsyncIterable<TaskState>, { programme, today, flags: flagsToday }: ProgrammeGround, listed: Filter = {}): Promise<Board> {
  const all = tally();
  const sections = new Set<string>();
  const rows = new Map<BureauId, Row>();
  for await (const state of states) {
    const { brief } = state;
    const flags = flagsToday.ofTask(state);
    sections.add(brief.section);
    count(all, progressOf(state, today), flags);
    for (const { bureau, name } of accountable(brief)) {
      const row = kept(rows, bureau, (): Row => ({ bureau, name, sections: new Map(), all: tally() }));
      const progress = progressOf(state, today, bureau);
      count(kept(row.sections, brief.section, tally), progress, flags);
      count(row.all, progress, flags);
    }
  }
  return {
    programme: programme.id, today,
    sections: [...sections],
    rows: [...rows.values()].map((row) => rowOf(row, [...sections], { programme: programme.id, bureau: row.bureau, ...listed })),
    all: cellOf(all, { programme: programme.id, ...listed }),
  };
}

/** Tasks counted in words and flags, in the order in which those were first met. */
interface Tally {
  tasks: number;
  readonly progress: Map<Progress, number>;
  readonly flags: Map<Flag, number>;
}

interface Row {
  readonly bureau: BureauId;
  readonly name: string;
  readonly sections: Map<string, Tally>;
  readonly all: Tally;
}

const tally = (): Tally => ({ tasks: 0, progress: new Map(), flags: new Map() });

function count(of: Tally, progress: Progress, flags: readonly Flag[]): void {
  of.tasks += 1;
  of.progress.set(progress, (of.progress.get(progress) ?? 0) + 1);
  for (const flag of flags) of.flags.set(flag, (of.flags.get(flag) ?? 0) + 1);
}

/** What a map holds under a key, made first where nothing is. */
function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

type Filter = Readonly<Record<string, string>>;

function rowOf({ bureau, name, sections, all }: Row, inOrder: readonly string[], filter: Filter): BoardRow {
  const cells = inOrder.flatMap((section) => {
    const own = sections.get(section);
    return own ? [[section, cellOf(own, { ...filter, section })] as const] : [];
  });
  return { bureau, name, sections: Object.fromEntries(cells), all: cellOf(all, filter) };
}

function cellOf({ tasks, progress, flags }: Tally, filter: Filter): BoardCell {
  return { tasks: figure(tasks, filter), progress: figures('progress', progress, filter), flags: figures('flag', flags, filter) };
}

function figures<Word extends string>(name: string, counts: ReadonlyMap<Word, number>, filter: Filter): Partial<Record<Word, Figure>> {
  return Object.fromEntries([...counts].map(([word, tasks]) => [word, figure(tasks, { ...filter, [name]: word })])) as Partial<Record<Word, Figure>>;
}

function figure(tasks: number, filter: Filter): Figure {
  return { count: tasks, list: `/api/v1/tasks?${new URLSearchParams(filter).toString()}` };
}
