import type { Request } from '@lianxi/commands/path/request';
import type { ListAnswer } from '@lianxi/commands/strike-off-list/list-commands';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { emptyBody } from '../http/fields';
import { Changes, Reads } from '../http/operation';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter, pageOf } from '../http/paging';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import type { ProgrammePlace } from '../programme/programme.requests';
import { programmeParam } from '../programme/programme.requests';
import type { StrikeOffListAnswer } from './strike-off-lists.answers';
import { listDecision, strikeOffListAnswer } from './strike-off-lists.answers';
import type { ItemsBody, ListBody, ListPlace } from './strike-off-lists.requests';
import { itemsBody, listBody, listParam } from './strike-off-lists.requests';
import { StrikeOffListsService } from './strike-off-lists.service';

/** 拟销号清单: drawn up, looked at, put to whoever signs it. */
@ApiTags('strike-off lists 拟销号清单')
@Controller('programmes/:programme/strike-off-lists')
export class StrikeOffListsController {
  constructor(private readonly lists: StrikeOffListsService) {}

  @Post()
  @Changes({ id: 'drawUpList', summary: 'The office draws up a strike-off list (拟销号清单) of milestones that wait for nothing else', answer: listDecision })
  drawUp(@TheRequest() request: Request, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Body({ schema: listBody }) body: ListBody): Promise<ListAnswer> {
    return this.lists.drawUp(request, programme, body);
  }

  @Get()
  @Reads({ id: 'listStrikeOffLists', summary: 'The strike-off lists of a programme, the first drawn up first', answer: pageOf('StrikeOffListPage', strikeOffListAnswer) })
  list(@TheActor() reader: Actor, @Param({ schema: programmeParam }) { programme }: ProgrammePlace, @Query({ schema: pageFilter }) page: PageRequest): Promise<Page<StrikeOffListAnswer>> {
    return this.lists.list(reader, programme, page);
  }

  @Get(':list')
  @Reads({ id: 'getStrikeOffList', summary: 'A strike-off list, with what has become of each milestone on it', answer: strikeOffListAnswer })
  one(@TheActor() reader: Actor, @Param({ schema: listParam }) place: ListPlace): Promise<StrikeOffListAnswer> {
    return this.lists.one(reader, place);
  }

  @Post(':list/items')
  @Changes({ id: 'changeList', summary: 'The office adds milestones to a draft, or removes some, with the reason', answer: listDecision })
  change(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: itemsBody }) body: ItemsBody): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'changeList', ...body });
  }

  @Post(':list/put')
  @Changes({ id: 'putList', summary: 'The office puts a list to whoever signs it (送签)', answer: listDecision, bare: true })
  put(@TheRequest() request: Request, @Param({ schema: listParam }) place: ListPlace, @Body({ schema: emptyBody }) _body?: object | null): Promise<ListAnswer> {
    return this.lists.decide(request, place, { type: 'putList' });
  }
}
