import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import { nameOf } from '@lianxi/domain/task/accountable';
import { sentBack } from '@lianxi/domain/task/milestones';
import { waitingFor } from '@lianxi/domain/task/progress';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import { milestoneName, phaseSaid, plainly } from '@lianxi/wording/milestone';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import type { ListedGround } from '../programme/programme-ground';
import { figureLines } from './figure.answers';
import { milestonesAsked } from './ledger-lines';
import type { Finding } from './task.requests';
import type { Standing } from './task-view';
import { waitingAnswerOf } from './task-view';

/** A task of the ledger, and how it stands. */
export interface LedgerTaskState {
  readonly state: TaskState;
  readonly standing: Standing;
}

/** A milestone of a task, as a line's cells look at it. */
interface Line {
  readonly task: LedgerTaskState;
  readonly milestone: Milestone;
  readonly ground: ListedGround;
  readonly language: Language;
}

type Cell = (line: Line) => string | number | undefined;

/** The columns of the ledger (台账), in their order, each under a head of `libs/wording`; what they hold is said as the page says it, without the record's keys. */
const cells = {
  measure: ({ task: { state } }) => state.brief.measure,
  heading: ({ task: { state } }) => state.brief.heading,
  section: ({ task: { state } }) => state.brief.section,
  bodies: ({ task: { state }, language }) => bodiesOf(state.brief.responsibilities, language),
  coordinator: ({ task: { state: { brief, coordinator } }, language }) => nameOf(brief, coordinator.bureau) + (coordinator.provisional ? say(language, 'ledger.provisional') : ''),
  milestone: ({ milestone, language }) => milestoneName(language, milestone.key),
  text: ({ milestone }) => milestone.text,
  year: ({ milestone }) => milestone.year,
  dueOn: ({ milestone }) => milestone.dueOn,
  reportBy: ({ milestone }) => milestone.reportBy,
  achievedOn: ({ milestone }) => milestone.submission?.achievedOn,
  document: ({ milestone }) => milestone.submission?.document,
  figures: ({ milestone, language }) => figureLines(milestone, language).map((line) => plainly(language, line)).join('\n'),
  phase: ({ milestone, language }) => say(language, `milestonePhase.${phaseSaid(milestone.key, milestone.phase)}`),
  progress: ({ task: { standing }, language }) => say(language, `progress.${standing.progress}`),
  flags: ({ milestone, ground, language }) => ground.flags.ofMilestone(milestone).map((flag) => say(language, `flag.${flag}`)).join(comma(language)),
  returns: ({ milestone }) => sentBack(milestone).length,
  struckOffOn: ({ milestone }) => milestone.strikeOff && shanghaiDate(milestone.strikeOff.at),
  waitingFor: ({ task: { state }, milestone, ground, language }) => waitingFor(state, ground.listingsOf(state.brief.id)).filter((waiting) => waiting.milestone === milestone.key).map((waiting) => plainly(language, waitingAnswerOf(state, waiting, ground).sentence[language])).join('\n'),
} satisfies Readonly<Record<string, Cell>>;

export type LedgerColumn = keyof typeof cells;

export const ledgerColumns = Object.keys(cells) as readonly LedgerColumn[];

/** The lines of a ledger, one for each milestone that is asked for, with the cells of the columns in their order; no cell is one that a spreadsheet calculates. */
export async function* linesOf(tasks: AsyncIterable<LedgerTaskState>, columns: readonly LedgerColumn[], filter: Finding, ground: ListedGround, language: Language): AsyncGenerator<readonly (string | number)[]> {
  for await (const task of tasks) {
    for (const milestone of milestonesAsked(task.state, filter, ground)) {
      yield columns.map((column) => harmless((cells[column] as Cell)({ task, milestone, ground, language }) ?? ''));
    }
  }
}

/** A text that begins with `=`, `+`, `-`, `@`, a tab or a return, or their wide forms, would be taken for a formula: it gets an apostrophe before it (OWASP, CSV injection). */
const harmless = (cell: string | number): string | number => (typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** `牵头：市科技局；参与：市财政局、市税务局` */
function bodiesOf(responsibilities: readonly Responsibility[], language: Language): string {
  const duties = [...new Set(responsibilities.map(({ duty }) => duty))];
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return duties.map((duty) => say(language, `duty.${duty}`) + colon + responsibilities.filter((one) => one.duty === duty).map(({ name }) => name).join(comma(language))).join(semicolon);
}

const comma = (language: Language): string => (language === 'zh' ? '、' : ', ');
