import type { Readable } from 'node:stream';
import type { Actor } from '@lianxi/domain/organisation/actor';
import type { Scope } from '@lianxi/domain/organisation/scope';
import type { Language } from '@lianxi/wording/say';
import { say } from '@lianxi/wording/say';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ordinal } from '../http/fields';
import type { Page } from '../http/paging';
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
import { standingOf, taskSummaryOf } from './task-view';

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
  constructor(private readonly tasks: TaskService, private readonly programmes: ProgrammeService) {}

  /** A page of tasks. */
  async list(reader: Actor, filter: TaskFilter): Promise<Page<TaskSummary>> {
    return this.page(reader, filter, ({ state, standing }, { ground }) => taskSummaryOf(state, standing, ground));
  }

  /** A page of the ledger (台账): tasks with those of their milestones that are asked for. */
  async ledgerTasks(reader: Actor, filter: TaskFilter): Promise<Page<LedgerTask>> {
    return this.page(reader, filter, (found, asked) => ledgerTaskOf(found, asked.filter, asked.ground));
  }

  /** The ledger (台账) of the tasks a filter asks for, as a sheet to be saved. Whatever is refused is refused before it begins. */
  async ledger(reader: Actor, filter: Finding, { format, columns, language }: SheetWish): Promise<{ readonly name: string; readonly content: Readable }> {
    const asked = await this.asked(reader, filter);
    const { programme, today } = asked.ground;
    const lines = linesOf(this.found(asked), columns, filter, asked.ground, language);
    return { name: `${say(language, 'ledger.title')}-${programme.id}-${today}.${format}`, content: writeSheet[format]({ columns, lines, language, today }) };
  }

  /** A page of the tasks a filter asks for, each as its list shows it. */
  private async page<Item>(reader: Actor, { cursor, limit, ...filter }: TaskFilter, shown: (found: LedgerTaskState, asked: Asked) => Item): Promise<Page<Item>> {
    const asked = await this.asked(reader, filter);
    const found: LedgerTaskState[] = [];
    for await (const one of this.found(asked, { from: readCursor(cursor, position)?.[0] ?? 0, first: limit + 1 })) {
      if (found.push(one) > limit) break;
    }
    const { items, ...page } = cutPage(found, limit, ({ state }) => [state.brief.measure]);
    return { items: items.map((one) => shown(one, asked)), ...page };
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
  private async *found({ ground, scope, filter: { bureau, measure, words, year, section, asOf, ...standings } }: Asked, { from = 0, first }: { readonly from?: number; readonly first?: number } = {}): AsyncGenerator<LedgerTaskState> {
    const [after, size] = measure === undefined ? [from, first] : [Math.max(from, measure - 1), 1];
    for await (const state of this.tasks.inOrder(scope, after, { ...(size !== undefined && { first: size }), asOf, narrowing: { words, year, section } })) {
      if (measure !== undefined && state.brief.measure !== measure) return;
      const standing = standingOf(state, ground, bureau);
      if (stands(standing, standings)) yield { state, standing };
    }
  }
}

function stands({ phase, progress, flags }: Standing, { state, progress: word, flag }: Pick<TaskFilter, 'state' | 'progress' | 'flag'>): boolean {
  return (state === undefined || phase === state) && (word === undefined || progress === word) && (flag === undefined || flags.includes(flag));
}
