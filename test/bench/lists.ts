import { undecided } from '@lianxi/persistence/approvals/approvals.queries';
import type { Narrowing } from '@lianxi/persistence/task/task.queries';
import { tasksAfter } from '@lianxi/persistence/task/task.queries';
import type { EntityManager } from 'typeorm';
import { alternate } from './alternate';
import { openRecord } from './database';
import type { Round } from './figures';
import { ratios } from './figures';
import { identity } from './identity';
import type { IndexUse } from './index-use';
import { indexUseOf } from './index-use';
import type { ListedProgramme } from './lists-ground';
import { openListed } from './lists-ground';
import type { Call } from './load';
import { load } from './load';
import { narrowed } from './narrowed';
import type { Section } from './section';
import { atMost, exactly, middleOf, times } from './section';
import type { Served } from './served';
import { serve } from './served';

export interface ListOptions {
  readonly milestones: readonly number[];
  readonly rounds: number;
  readonly temporalAddress: string;
  readonly say: (line: string) => void;
}

/** What is read: which list, by how many clients, how often a round, and whether the design sets it a goal. */
const reads = [
  { what: 'tasks', title: 'list of tasks, a page of 50', clients: 8, calls: 400, isList: true },
  { what: 'approvals', title: 'list of approvals under way, a page of 50', clients: 8, calls: 400, isList: true },
  { what: 'board', title: 'board', clients: 1, calls: 2, isList: false },
  { what: 'own-tasks', title: 'a bureau\'s list of tasks, a page of 50', clients: 8, calls: 400, isList: true },
  { what: 'own-approvals', title: 'a bureau\'s list of approvals under way, a page of 50', clients: 8, calls: 400, isList: true },
  { what: 'own-board', title: 'a bureau\'s board', clients: 1, calls: 2, isList: true },
  { what: 'found', title: 'tasks found by two words, a page of 50', clients: 8, calls: 400, isList: true },
  { what: 'of-a-year', title: 'a bureau\'s tasks of one year, a page of 50', clients: 8, calls: 400, isList: true },
] as const;

type Read = (typeof reads)[number];

export interface ListFigures {
  readonly title: string;
  readonly isList: boolean;
  readonly milestones: number;
  /** Each page for the first time, of which nothing can have been kept; of the first programme both sides are warming up. */
  readonly first: Readonly<Record<'ours' | 'bare', readonly Round[]>>;
  readonly rounds: Readonly<Record<'ours' | 'bare', readonly Round[]>>;
  readonly ratio: ReturnType<typeof ratios>;
  readonly use: IndexUse;
}

/** Lists, from their first page to their last, and the board of large programmes, against bare handlers that read the same by plain pg. */
export async function measureLists(adminUrl: string, { milestones, rounds, temporalAddress, say }: ListOptions): Promise<Section> {
  const held = await openRecord(adminUrl, 'lists');
  try {
    const programmes: ListedProgramme[] = [];
    for (const count of milestones) programmes.push(await openListed(held.record, count));
    const env = { DATABASE_URL: held.url, TEMPORAL_ADDRESS: temporalAddress, LIANXI_MODE: 'development', LOG_LEVEL: 'info' };
    const [ours, bare] = [await serve('serve-lianxi', env), await serve('serve-bare-lists', env)];
    try {
      const figures: ListFigures[] = [];
      for (const programme of programmes) for (const read of reads) {
        say(`  ${read.title}, ${programme.milestones} milestones`);
        const turns = {
          ours: (clients: number) => load(callsOf(read, programme, (place) => ourCall(ours, read, programme, place)), clients),
          bare: (clients: number) => load(callsOf(read, programme, (place) => ({ method: 'GET', headers: {}, url: `${bare.url}/${read.what}/${programme.programme}?after=${place}` })), clients),
        };
        const first = { ours: [await turns.ours(read.clients)], bare: [await turns.bare(read.clients)] };
        const use = await indexUseOf(held.record.manager, (db) => readFromMiddle(db, read, programme));
        const found = await alternate(turns, read.clients, rounds, say);
        figures.push({ title: read.title, isList: read.isList, milestones: programme.milestones, first, rounds: found, ratio: ratios(found.ours, found.bare), use });
      }
      return sectionOf(figures);
    } finally {
      await Promise.all([ours.stop(), bare.stop()]);
    }
  } finally {
    await held.close();
  }
}

/** The read's own statement, as the API asks it for a page in the middle of the list. */
function readFromMiddle(db: EntityManager, { what }: Read, { programme, tasks }: ListedProgramme): Promise<unknown> {
  const after = Math.floor(tasks / 2);
  const scope = { programme, reader: isOwn(what) ? narrowed.bureau : undefined };
  if (what.endsWith('approvals')) return undecided(db, scope, { after: { submittedAt: '2020-10-12T01:30:00.000Z', measure: after, key: 'd1-2020' }, limit: 51 });
  const narrowings: Partial<Record<Read['what'], Narrowing>> = { found: { words: narrowed.words.join(' ') }, 'of-a-year': { year: narrowed.year } };
  return tasksAfter(db, scope, after, 51, narrowings[what]);
}

/** Calls spread over the whole list: page after page. */
function callsOf({ calls }: Read, { tasks }: ListedProgramme, callAt: (after: number) => Call): Call[] {
  return Array.from({ length: calls }, (_, index) => callAt(Math.floor(((tasks - 60) * index) / calls)));
}

function ourCall({ url }: Served, { what }: Read, { programme }: ListedProgramme, after: number): Call {
  const cursor = (position: readonly (string | number)[]): string => Buffer.from(JSON.stringify(position)).toString('base64url');
  const paths: Readonly<Record<Read['what'], string>> = {
    tasks: `tasks?programme=${programme}&cursor=${cursor([after])}`,
    approvals: `programmes/${programme}/approvals?kind=undecided&cursor=${cursor(['undecided', '2020-10-12T01:30:00.000Z', after, 'd1-2020'])}`,
    board: `programmes/${programme}/board`,
    'own-tasks': `tasks?programme=${programme}&cursor=${cursor([after])}`,
    'own-approvals': `programmes/${programme}/approvals?kind=undecided&cursor=${cursor(['undecided', '2020-10-12T01:30:00.000Z', after, 'd1-2020'])}`,
    'own-board': `programmes/${programme}/board`,
    found: `tasks?programme=${programme}&words=${encodeURIComponent(narrowed.words.join(' '))}&cursor=${cursor([after])}`,
    'of-a-year': `tasks?programme=${programme}&year=${narrowed.year}&cursor=${cursor([after])}`,
  };
  return { method: 'GET', url: `${url}/api/v1/${paths[what]}`, headers: isOwn(what) ? identity('liaison', narrowed.bureau) : identity('office', 'lianxi-office') };
}

/** Whether a bureau looks, at its own. */
const isOwn = (what: Read['what']): boolean => what.startsWith('own-') || what === 'of-a-year';

function sectionOf(figures: readonly ListFigures[]): Section {
  return {
    title: 'lists and board, against plain pg',
    figures,
    lines: figures.flatMap(({ title, milestones, first, rounds, ratio, use }) => [
      `${title}, ${milestones} milestones`,
      `  ours  ${middleOf(rounds.ours)}`,
      `  bare  ${middleOf(rounds.bare)}: ours ${times(ratio.p50)} of its p50, ${times(ratio.p99)} of its p99`,
      `  each page for the first time: ours ${middleOf(first.ours)}; bare ${middleOf(first.bare)}`,
      `  ours goes through ${use.indexes.join(', ')}`,
    ]),
    goals: figures.filter(({ isList }) => isList).flatMap(({ title, milestones, ratio, use }) => [
      atMost(`${title}, ${milestones} milestones: p99 against plain pg`, ratio.p99, 1.3),
      exactly(`${title}, ${milestones} milestones: tables read from end to end`, use.endToEnd.length, 0),
    ]),
  };
}
