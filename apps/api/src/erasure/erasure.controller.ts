import type { Request } from '@lianxi/commands/path/request';
import type { ErasureAnswer } from '@lianxi/commands/task/erase-text';
import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Changes, Reads } from '../http/operation';
import { TheActor } from '../http/the-actor';
import { TheRequest } from '../http/the-request';
import type { ChangeAnswer } from '../organisation/organisation.answers';
import { organisationAnswer } from '../organisation/organisation.answers';
import type { ClosedAnswer, MentionsAnswer } from './erasure.answers';
import { closedAnswer, erasureAnswer, mentionsAnswer } from './erasure.answers';
import type { AccountLetterBody, AccountPlace, ErasePersonBody, EraseTextBody, EventPlace, ListEventPlace } from './erasure.requests';
import { accountLetterBody, accountParam, erasePersonBody, eraseTextBody, eventParam, listEventParam } from './erasure.requests';
import { ErasureService } from './erasure.service';

@ApiTags('erasure 注销与删除')
@Controller()
export class ErasureController {
  constructor(private readonly erasures: ErasureService) {}

  @Get('accounts/:person/mentions')
  @Reads({
    id: 'listMentions',
    summary: 'Where somebody\'s name stands in what people wrote about tasks and strike-off lists, as signer of a paper, in a note or in the name of a file: for the security administrator, before it is erased',
    description: 'Names the task or the list, and the event, and nothing that was written. Namesakes are among them: somebody who may see it looks before anything is erased.',
    answer: mentionsAnswer,
  })
  mentions(@TheActor() actor: Actor, @Param({ schema: accountParam }) { person }: AccountPlace): Promise<MentionsAnswer> {
    return this.erasures.mentions(actor, person);
  }

  @Post('accounts/:person/closure')
  @Changes({
    id: 'closeAccount',
    summary: 'The security administrator closes somebody\'s account (注销): they leave all posts, their sessions and tokens end, password and second factor are removed',
    description: 'At once and in one transaction, so that a decision of theirs that waits for its lock is refused. The answer names each post that was left, whether anybody holds it now, and its handover sheet. Who has no account and holds no post can be closed too.',
    answer: closedAnswer,
  })
  close(@TheRequest() request: Request, @Param({ schema: accountParam }) { person }: AccountPlace, @Body({ schema: accountLetterBody }) { letter }: AccountLetterBody): Promise<ClosedAnswer> {
    return this.erasures.close(request, person, letter);
  }

  @Post('accounts/:person/reopening')
  @Changes({
    id: 'reopenAccount',
    summary: 'The security administrator has a closed account opened again, by a letter',
    description: 'Nothing comes back by itself: a password for once is given by a reset, and posts are taken anew.',
    answer: organisationAnswer,
  })
  reopen(@TheRequest() request: Request, @Param({ schema: accountParam }) { person }: AccountPlace, @Body({ schema: accountLetterBody }) { letter }: AccountLetterBody): Promise<ChangeAnswer> {
    return this.erasures.reopen(request, person, letter);
  }

  @Post('accounts/:person/erasure')
  @Changes({
    id: 'erasePerson',
    summary: 'The security administrator erases the name of somebody whose account is closed; it does not come back',
    description: 'Once the time it is kept has ended (LIANXI_RETENTION_YEARS, whole years after that of the closing), or before on an authority. What they decided stays, under their id and post; the record can be verified as before.',
    answer: organisationAnswer,
  })
  erasePerson(@TheRequest() request: Request, @Param({ schema: accountParam }) { person }: AccountPlace, @Body({ schema: erasePersonBody }) body: ErasePersonBody): Promise<ChangeAnswer> {
    return this.erasures.erasePerson(request, person, body);
  }

  @Post('tasks/:id/events/:seq/erasure')
  @Changes({
    id: 'eraseText',
    summary: 'The security administrator erases what was written with an event of a task, on an authority; it does not come back',
    description: 'Whoever erases sees no task: who may see it names the event. The event stays with the hash of what was written, and the act of the erasure with it.',
    answer: erasureAnswer,
  })
  eraseText(@TheRequest() request: Request, @Param({ schema: eventParam }) { id, seq }: EventPlace, @Body({ schema: eraseTextBody }) { authority }: EraseTextBody): Promise<ErasureAnswer> {
    return this.erasures.eraseText(request, id, { type: 'eraseText', of: seq, authority });
  }

  @Post('programmes/:programme/strike-off-lists/:list/events/:seq/erasure')
  @Changes({
    id: 'eraseListText',
    summary: 'The security administrator erases what was written with an event of a strike-off list, on an authority; it does not come back',
    description: 'Whoever erases sees no list: who may see it names the event. The event stays with the hash of what was written, and the act of the erasure with it.',
    answer: erasureAnswer,
  })
  eraseListText(@TheRequest() request: Request, @Param({ schema: listEventParam }) { seq, ...place }: ListEventPlace, @Body({ schema: eraseTextBody }) { authority }: EraseTextBody): Promise<ErasureAnswer> {
    return this.erasures.eraseListText(request, place, { type: 'eraseText', of: seq, authority });
  }
}
