import { accountable } from '@lianxi/domain/task/accountable';
import type { TaskState } from '@lianxi/domain/task/task';
import type { ProgrammeGround } from '../programme/programme-ground';
import type { TaskSummary } from '../task/task.answers';
import { taskSummaryOf } from '../task/task-view';
import type { Board, BoardCell, BoardRow, Figure } from './board.answers';

/** The tasks of a programme as bureau × section, each figure with the list it counts. */
export function boardOf(states: readonly TaskState[], ground: ProgrammeGround): Board {
  const { programme, today } = ground;
  const sections = [...new Set(states.map(({ brief }) => brief.section))];
  const bureaus = new Map(states.flatMap(({ brief }) => accountable(brief).map(({ bureau, name }) => [bureau, name] as const)));
  const rows = [...bureaus].map(([bureau, name]): BoardRow => {
    const own = states.filter(({ brief }) => accountable(brief).some((one) => one.bureau === bureau)).map((state) => taskSummaryOf(state, ground, bureau));
    const inSection = sections.map((section) => [section, own.filter((task) => task.section === section)] as const).filter(([, tasks]) => tasks.length > 0);
    return {
      bureau, name,
      sections: Object.fromEntries(inSection.map(([section, tasks]) => [section, cellOf(tasks, { programme: programme.id, bureau, section })])),
      all: cellOf(own, { programme: programme.id, bureau }),
    };
  });
  const all = cellOf(states.map((state) => taskSummaryOf(state, ground)), { programme: programme.id });
  return { programme: programme.id, today, sections, rows, all };
}

type Filter = Readonly<Record<string, string>>;

function cellOf(tasks: readonly TaskSummary[], filter: Filter): BoardCell {
  return {
    tasks: figure(tasks.length, filter),
    progress: figures('progress', tasks.map(({ progress }) => progress), filter),
    flags: figures('flag', tasks.flatMap(({ flags }) => flags), filter),
  };
}

function figures<Word extends string>(name: string, words: readonly Word[], filter: Filter): Partial<Record<Word, Figure>> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([word, count]) => [word, figure(count, { ...filter, [name]: word })])) as Partial<Record<Word, Figure>>;
}

function figure(count: number, filter: Filter): Figure {
  return { count, list: `/api/v1/tasks?${new URLSearchParams(filter).toString()}` };
}
