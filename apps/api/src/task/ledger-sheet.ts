import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { shanghaiDate } from '@lianxi/domain/calendar/shanghai';
import type { Responsibility } from '@lianxi/domain/organisation/bureau';
import { nameOf } from '@lianxi/domain/task/accountable';
import { waitingFor } from '@lianxi/domain/task/progress';
import type { Milestone, TaskState } from '@lianxi/domain/task/task';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { stringify } from 'csv-stringify';
import type { ProgrammeGround } from '../programme/programme-ground';
import { figureLines } from './figure.answers';
import { waitingAnswerOf } from './task-view';

/** A task of the ledger. */
interface Found {
  readonly state: TaskState;
}

/** A cell of a milestone's line. */
type Cell = (state: TaskState, milestone: Milestone, ground: ProgrammeGround, language: Language) => string | number | undefined;

/** The columns of the ledger (台账), in their order, each under a head of `libs/wording`. */
const columns = {
  measure: ({ brief }) => brief.measure,
  heading: ({ brief }) => brief.heading,
  section: ({ brief }) => brief.section,
  bodies: ({ brief }, _milestone, _ground, language) => bodiesOf(brief.responsibilities, language),
  coordinator: ({ brief, coordinator: { bureau, provisional } }, _milestone, _ground, language) => nameOf(brief, bureau) + (provisional ? say(language, 'ledger.provisional') : ''),
  milestone: (_state, { key }) => key,
  text: (_state, { text }) => text,
  year: (_state, { year }) => year,
  dueOn: (_state, { dueOn }) => dueOn,
  reportBy: (_state, { reportBy }) => reportBy,
  achievedOn: (_state, { submission }) => submission?.achievedOn,
  document: (_state, { submission }) => submission?.document,
  figures: (_state, milestone, _ground, language) => figureLines(milestone, language).join('\n'),
  phase: (_state, { phase }, _ground, language) => say(language, `milestonePhase.${phase}`),
  flags: (_state, milestone, { flags }, language) => flags.ofMilestone(milestone).map((flag) => say(language, `flag.${flag}`)).join(comma(language)),
  returns: (_state, { returns }) => returns.length,
  struckOffOn: (_state, { strikeOff }) => strikeOff && shanghaiDate(strikeOff.at),
  waitingFor: (state, { key }, { listingsOf }, language) => waitingFor(state, listingsOf(state.brief.id)).filter(({ milestone }) => milestone === key).map((waiting) => waitingAnswerOf(state, waiting).sentence[language]).join('\n'),
} satisfies Readonly<Record<string, Cell>>;

/**
 * The ledger as CSV that Excel opens as it is: UTF-8 with its mark, CRLF, a line for each milestone of the tasks, and no cell that a spreadsheet would take for a
 * formula (OWASP, CSV injection): one that begins with `=`, `+`, `-`, `@`, a tab or a return gets an apostrophe before it.
 */
export function ledgerSheet(tasks: AsyncIterable<Found>, ground: ProgrammeGround, language: Language): Readable {
  const sheet = stringify({
    bom: true,
    header: true,
    columns: Object.keys(columns).map((key) => ({ key, header: say(language, `ledger.${key as keyof typeof columns}`) })),
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  // Whoever reads the sheet is told of what fails on the way: it destroys the stream they read.
  return pipeline(linesOf(tasks, ground, language), sheet, () => undefined);
}

async function* linesOf(tasks: AsyncIterable<Found>, ground: ProgrammeGround, language: Language): AsyncGenerator<Record<string, string | number>> {
  for await (const { state } of tasks) for (const milestone of Object.values(state.milestones)) {
    yield Object.fromEntries(Object.entries<Cell>(columns).map(([key, cell]) => [key, cell(state, milestone, ground, language) ?? '']));
  }
}

/** `牵头：市科技局；参与：市财政局、市税务局` */
function bodiesOf(responsibilities: readonly Responsibility[], language: Language): string {
  const duties = [...new Set(responsibilities.map(({ duty }) => duty))];
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  return duties.map((duty) => say(language, `duty.${duty}`) + colon + responsibilities.filter((one) => one.duty === duty).map(({ name }) => name).join(comma(language))).join(semicolon);
}

const comma = (language: Language): string => (language === 'zh' ? '、' : ', ');
