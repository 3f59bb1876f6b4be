import type { Actor } from '@lianxi/domain/organisation/actor';
import { Body, Controller, Delete, Get, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { emptyBody } from '../http/fields';
import { signedOf } from '../http/identity.guard';
import { Reads, Signs } from '../http/operation';
import type { Page, PageRequest } from '../http/paging';
import { mayLookThrough } from '../http/seen-by';
import { TheActor } from '../http/the-actor';
import type { DoneAnswer } from './session.answers';
import { done, doneAnswer } from './session.answers';
import type { OpenSessionAnswer, SessionPlace } from './sessions.answers';
import { openSessionPage, sessionParam, sessionsFilter } from './sessions.answers';
import { SessionsService } from './sessions.service';

/** Everybody's sessions, for who answers for the ways in. */
@ApiTags('session 登录')
@Controller('sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Reads({ id: 'listSessions', summary: 'Who is signed in now, since when, how and from where: for the security administrator, and for the auditor to read', answer: openSessionPage })
  list(@TheActor() actor: Actor, @Req() request: FastifyRequest, @Query({ schema: sessionsFilter }) page: PageRequest): Promise<Page<OpenSessionAnswer>> {
    mayLookThrough(actor, 'readSessions');
    return this.sessions.list(signedOf(request).hash, page);
  }

  @Delete(':id')
  @Signs({
    id: 'endSession',
    summary: 'The security administrator ends somebody\'s session, at once; whoever sat there is told so',
    description: 'They may sign in again: to keep somebody out, reset the password or close the account.',
    answer: doneAnswer,
    bare: true,
  })
  async end(@TheActor() by: Actor, @Param({ schema: sessionParam }) { id }: SessionPlace, @Body({ schema: emptyBody }) _body: unknown): Promise<DoneAnswer> {
    await this.sessions.end(by, id);
    return done;
  }
}
