import type { Readable } from 'node:stream';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page, PageRequest } from '../http/paging';
import { cutPage, readCursor } from '../http/paging';
import type { ListedGround } from '../programme/programme-ground';
import { ProgrammeService } from '../programme/programme.service';
import type { LedgerColumn, LedgerTaskState } from './ledger-columns';
import { linesOf } from './ledger-columns';
import type { SheetForm } from './ledger-sheet';
import { writeSheet } from './ledger-sheet';
import type { LedgerTask } from './ledger.answers';
import { ledgerTaskOf } from './ledger.answers';
import type { TaskSummary } from './task.answers';
import type { Finding, TaskFilter } from './task.requests';
import { TaskService } from './task.service';
import type { Standing } from './task-view';
import type { TaskLine } from './task-lines.service';
import { lineOf, TaskLinesService } from './task-lines.service';
import { standingOf } from './task-view';

/** Where a list goes on: after a measure. */
const position = z.tuple([ordinal]);

/** How a sheet is to be written. */
interface SheetWish {
  readonly format: SheetForm;
  readonly columns: readonly LedgerColumn[];
  readonly language: Language;
}

/** A filter, the scope it is asked in, and what the answers rest on. */
interface Asked {
  readonly ground: ListedGround;
  readonly scope: Scope;
  readonly filter: Finding;
}

/** Tasks that a filter asks for: as a list, and as the ledger (台账) on screen and to be taken along. */
@Injectable()
export class TaskListsService {
  constructor(private readonly tasks: TaskService, private readonly kept: TaskLinesService, private readonly programmes: ProgrammeService) {}

  /** A page of tasks. */
  async list(reader: Actor, filter: TaskFilter): Promise<Page<TaskSummary>> {
    const asked = await this.asked(reader, filter);
    const { items, ...page } = await cutFrom(this.lines(asked, stretchOf(filter)), filter, ({ measure }) => measure);
    return { items: items.map(({ summary }) => summary), ...page };
  }

  /** A page of the ledger (台账): tasks with those of their milestones that are asked for. */
  async ledgerTasks(reader: Actor, filter: TaskFilter): Promise<Page<LedgerTask>> {
    const asked = await this.asked(reader, filter);
    const { items, ...page } = await cutFrom(this.found(asked, stretchOf(filter)), filter, ({ state }) => state.brief.measure);
    return { items: items.map((one) => ledgerTaskOf(one, filter, asked.ground)), ...page };
  }

  /** The ledger (台账) of the tasks a filter asks for, as a sheet to be saved. Whatever is refused is refused before it begins. */
  async ledger(reader: Actor, filter: Finding, { format, columns, language }: SheetWish): Promise<{ readonly name: string; readonly content: Readable }> {
    const asked = await this.asked(reader, filter);
    const { programme, today } = asked.ground;
    const lines = linesOf(this.found(asked), columns, filter, asked.ground, language);
    return { name: `${say(language, 'ledger.title')}-${programme.id}-${today}.${format}`, content: writeSheet[format]({ columns, lines, language, today }) };
  }

  /** What a filter comes to for its reader. */
  private async asked(reader: Actor, filter: Finding): Promise<Asked> {
    const { programme, bureau, asOf } = filter;
    const [ground, scope] = await Promise.all([this.programmes.listedGround(programme, asOf), this.programmes.scope(programme, reader, bureau)]);
    return { ground, scope, filter };
  }

  /**
   * The tasks a filter asks for, in the order of the plan. Words, year and section are found in the record; how a task stands is computed
   * from dates, by the domain alone, so that part of the filter is applied to what was read.
   */
  private async *found({ ground, scope, filter }: Asked, stretch?: Stretch): AsyncGenerator<LedgerTaskState> {
    const { after, ...reading } = readingOf(filter, stretch);
    for await (const state of this.tasks.inOrder(scope, after, { ...reading, asOf: filter.asOf })) {
      if (isPast(state.brief, filter)) return;
      const standing = standingOf(state, ground, filter.bureau);
      if (stands(standing, filter)) yield { state, standing };
    }
  }

  /** The same as lines. Of tasks as they stand now, only those are read whose line is not kept. */
  private async *lines(asked: Asked, stretch: Stretch): AsyncGenerator<TaskLine> {
    const { ground, scope, filter } = asked;
    if (filter.asOf !== undefined) {
      for await (const { state, standing } of this.found(asked, stretch)) yield lineOf(state, standing, ground);
      return;
    }
    const { after, ...reading } = readingOf(filter, stretch);
    for await (const heads of this.tasks.headsInOrder(scope, after, reading)) {
      for (const line of await this.kept.of(heads, ground, filter.bureau)) {
        if (isPast(line, filter)) return;
        if (stands(line.standing, filter)) yield line;
      }
    }
  }
}

/** From where a list is read on, and how many tasks at first. */
interface Stretch {
  readonly from: number;
  readonly first: number;
}

function stretchOf({ cursor, limit }: PageRequest): Stretch {
  return { from: readCursor(cursor, position)?.[0] ?? 0, first: limit + 1 };
}

/** Where to begin reading, how much and what: of one measure, its task alone. */
function readingOf({ measure, words, year, section }: Finding, { from = 0, first }: Partial<Stretch> = {}) {
  const narrowing = { words, year, section };
  if (measure !== undefined) return { after: Math.max(from, measure - 1), first: 1, narrowing };
  return { after: from, ...(first !== undefined && { first }), narrowing };
}

const isPast = (task: { readonly measure: number }, { measure }: Finding): boolean => measure !== undefined && task.measure !== measure;

/** A page from what is found one after the other, which is read no further. */
async function cutFrom<Found>(found: AsyncIterable<Found>, { limit }: PageRequest, measureOf: (one: Found) => number): Promise<Page<Found>> {
  const first: Found[] = [];
  for await (const one of found) {
    if (first.push(one) > limit) break;
  }
  return cutPage(first, limit, (one) => [measureOf(one)]);
}

function stands({ phase, progress, flags }: Standing, { state, progress: word, flag }: Finding): boolean {
  return (state === undefined || phase === state) && (word === undefined || progress === word) && (flag === undefined || flags.includes(flag));
}
