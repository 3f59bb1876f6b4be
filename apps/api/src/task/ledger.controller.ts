import { AccessCommands } from '@lianxi/commands/access/access-commands';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { attachment } from '@lianxi/files/names/disposition';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../http/language';
import { Reads } from '../http/operation';
import type { Page } from '../http/paging';
import { pageOf } from '../http/paging';
import { TheActor } from '../http/the-actor';
import { mediaTypes } from './ledger-sheet';
import type { LedgerTask } from './ledger.answers';
import { ledgerTask } from './ledger.answers';
import type { SheetRequest, TaskFilter } from './task.requests';
import { columnsOf, sheetQuery, taskFilter } from './task.requests';
import { TaskListsService } from './task-lists.service';

/** The ledger (台账), to be looked at and to be taken along. */
@ApiTags('task 任务')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly lists: TaskListsService, private readonly accesses: AccessCommands) {}

  @Get()
  @Reads({
    id: 'getLedger',
    summary: 'The ledger (台账) as CSV or as a workbook of Excel: a line for each milestone of the tasks that the same filter lists',
    description: 'In the language of `Accept-Language`. A year leaves the lines of that year, a flag those that have it. Cells that a spreadsheet would take for a formula begin with an apostrophe.',
    answer: 'file',
  })
  async sheet(@TheActor() reader: Actor, @Query({ schema: sheetQuery }) { format, columns, ...filter }: SheetRequest, @Headers('accept-language') language: string | undefined): Promise<StreamableFile> {
    const { name, content } = await this.lists.ledger(reader, filter, { format, columns: columnsOf(columns), language: languageOf(language) });
    await this.accesses.note(reader, { type: 'exported', aggregate: filter.programme, what: 'ledger' });
    return new StreamableFile(content, { type: mediaTypes[format], disposition: attachment(name) });
  }

  @Get('tasks')
  @Reads({
    id: 'listLedger',
    summary: 'Tasks of a programme with their milestones, as the ledger (台账) has them: the same tasks, lines and order as its sheet',
    answer: pageOf('LedgerPage', ledgerTask),
  })
  list(@TheActor() reader: Actor, @Query({ schema: taskFilter }) filter: TaskFilter): Promise<Page<LedgerTask>> {
    return this.lists.ledgerTasks(reader, filter);
  }
}
