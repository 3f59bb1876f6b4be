import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Signed } from '../http/credentials';
import { emptyBody } from '../http/fields';
import { Keeps, Reads } from '../http/operation';
import { TheSigned } from '../http/the-actor';
import type { DoneAnswer } from '../identity/session.answers';
import { done, doneAnswer } from '../identity/session.answers';
import type { DraftAnswer, KeptAnswer } from './drafts.answers';
import { draftList, keptAnswer } from './drafts.answers';
import type { DraftBody, DraftPlace, DraftsPlace } from './drafts.requests';
import { draftBody, draftParam, draftsParam } from './drafts.requests';
import { DraftsService } from './drafts.service';

@ApiTags('drafts 草稿')
@Controller('organisation/posts/:post/drafts')
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get()
  @Reads({ id: 'listDrafts', summary: 'What the reader\'s post has typed and not sent, the latest first', answer: draftList })
  list(@TheSigned() signed: Signed, @Param({ schema: draftsParam }) { post }: DraftsPlace): Promise<{ items: DraftAnswer[] }> {
    return this.drafts.list(signed, post);
  }

  @Put(':place')
  @Keeps({ id: 'keepDraft', summary: 'Keeps for the post what was typed in a form, in place of the draft it began from', answer: keptAnswer, problems: [409] })
  keep(@TheSigned() signed: Signed, @Param({ schema: draftParam }) place: DraftPlace, @Body({ schema: draftBody }) body: DraftBody): Promise<KeptAnswer> {
    return this.drafts.keep(signed, place, body);
  }

  @Delete(':place')
  @Keeps({ id: 'dropDraft', summary: 'Drops what was typed in a form: it was sent, or is not wanted', answer: doneAnswer, bare: true })
  async drop(@TheSigned() signed: Signed, @Param({ schema: draftParam }) place: DraftPlace, @Body({ schema: emptyBody }) _body: unknown): Promise<DoneAnswer> {
    await this.drafts.drop(signed, place);
    return done;
  }
}
