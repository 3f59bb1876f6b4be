import type { Actor } from '@lianxi/domain/organisation/actor';
import { attachment } from '@lianxi/files/names/disposition';
import { Controller, Get, Headers, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { languageOf } from '../http/language';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { Finding } from './task.requests';
import { findingQuery } from './task.requests';
import { TaskService } from './task.service';

/** The ledger (台账), to be taken along. */
@ApiTags('task 任务')
@Controller('ledger')
export class LedgerController {
  constructor(private readonly tasks: TaskService) {}

  @Get()
  @Reads({
    id: 'getLedger',
    summary: 'The ledger (台账) as CSV for a spreadsheet: a line for each milestone of the tasks that the same filter lists',
    description: 'In the language of `Accept-Language`. Cells that a spreadsheet would take for a formula begin with an apostrophe.',
    answer: 'file',
  })
  async sheet(@TheActor() reader: Actor, @Query({ schema: findingQuery }) filter: Finding, @Headers('accept-language') language: string | undefined): Promise<StreamableFile> {
    const { name, content } = await this.tasks.ledger(reader, filter, languageOf(language));
    return new StreamableFile(content, { type: 'text/csv; charset=utf-8', disposition: attachment(name) });
  }
}
