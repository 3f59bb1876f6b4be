import type { Actor } from '@lianxi/domain/organisation/actor';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import type { HandoverAnswer } from './handover.answers';
import { handoverAnswer } from './handover.answers';
import type { HandoverFilter } from './handover.requests';
import { handoverFilter } from './handover.requests';
import { HandoverService } from './handover.service';
import type { PostPlace } from '../organisation/organisation.requests';
import { postParam } from '../organisation/organisation.requests';

@ApiTags('organisation 组织')
@Controller('organisation/posts/:post/handover')
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  @Get()
  @Reads({
    id: 'getHandover',
    summary: 'The handover sheet (交接单) of a post: what passed over when its holder changed',
    description: 'For the post\'s own bureau, and without what is said of tasks for the security administrator. Drafts and unread notices are those the post has now, when the sheet is asked for.',
    answer: handoverAnswer,
  })
  sheet(@TheActor() actor: Actor, @Param({ schema: postParam }) { post }: PostPlace, @Query({ schema: handoverFilter }) { at }: HandoverFilter): Promise<HandoverAnswer> {
    return this.handovers.sheet(actor, post, at);
  }
}
