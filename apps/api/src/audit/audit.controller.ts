import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { mayLookThrough } from '../http/seen-by';
import { TheActor } from '../http/the-actor';
import type { Page, PageRequest } from '../http/paging';
import { pageFilter, pageOf } from '../http/paging';
import type { ListPlace } from '../strike-off-lists/strike-off-lists.requests';
import { listParam } from '../strike-off-lists/strike-off-lists.requests';
import type { TaskPlace } from '../task/task.requests';
import { taskParam } from '../task/task.requests';
import type { AnchorAnswer } from './anchors.answers';
import { anchorAnswer } from './anchors.answers';
import { AuditService } from './audit.service';
import type { ChainEventAnswer } from './chain-events.answers';
import { chainEventAnswer } from './chain-events.answers';
import type { ChainFilter } from './chain-events.requests';
import { chainFilter } from './chain-events.requests';
import { ChainEventsService } from './chain-events.service';
import type { TaskProof } from './export.answers';
import { taskProof } from './export.answers';
import type { Verification } from './verification.answers';
import { verification } from './verification.answers';

@ApiTags('audit 审计')
@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService, private readonly chains: ChainEventsService) {}

  @Get('audit/verification')
  @Reads({ id: 'verifyAudit', summary: 'Verifies the whole record: chains, events and commands, states and views, and all of it against the anchors kept outside the database', answer: verification })
  verify(@TheActor() actor: Actor): Promise<Verification> {
    mayLookThrough(actor, 'verify');
    return this.audit.verify();
  }

  @Get('audit/events')
  @Reads({ id: 'listChainEvents', summary: 'What happened to accounts and sessions, to bureaus and posts, or to what was downloaded and exported, the latest first: for the auditor', answer: pageOf('ChainEventPage', chainEventAnswer) })
  events(@TheActor() reader: Actor, @Query({ schema: chainFilter }) filter: ChainFilter): Promise<Page<ChainEventAnswer>> {
    return this.chains.list(reader, filter);
  }

  @Get('tasks/:id/export')
  @Reads({ id: 'exportTask', summary: 'All that proves what happened to a task, in one piece, for who reads the whole of it; that it was exported is recorded', answer: taskProof })
  export(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace): Promise<TaskProof> {
    return this.audit.exportOf(reader, id);
  }

  @Get('programmes/:programme/strike-off-lists/:list/export')
  @Reads({ id: 'exportList', summary: 'All that proves what happened to a strike-off list, in one piece; that it was exported is recorded', answer: taskProof })
  exportList(@TheActor() reader: Actor, @Param({ schema: listParam }) place: ListPlace): Promise<TaskProof> {
    return this.audit.exportOfList(reader, place);
  }

  @Get('tasks/:id/anchors')
  @Reads({ id: 'listTaskAnchors', summary: 'The anchors that fix a head of the task\'s chain, as they are kept outside the database', answer: pageOf('AnchorPage', anchorAnswer) })
  anchors(@TheActor() reader: Actor, @Param({ schema: taskParam }) { id }: TaskPlace, @Query({ schema: pageFilter }) page: PageRequest): Promise<Page<AnchorAnswer>> {
    return this.audit.anchorsOf(reader, id, page);
  }
}
