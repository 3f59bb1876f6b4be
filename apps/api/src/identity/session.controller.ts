import { Body, Controller, Delete, Get, Ip, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieOf, forgotten, kept, sessionCookie } from '../http/cookies';
import { refuseForeign } from '../http/csrf';
import { emptyBody } from '../http/fields';
import { Own } from '../http/identity.guard';
import { Reads, Signs } from '../http/operation';
import type { OwnSession } from '../http/the-session';
import { TheSession } from '../http/the-session';
import type { DoneAnswer, PresentAnswer, SessionAnswer, WaysAnswer } from './session.answers';
import { done, doneAnswer, presentAnswer, sessionAnswer, waysAnswer } from './session.answers';
import type { OtherPostBody, SignInBody } from './session.requests';
import { otherPostBody, signInBody } from './session.requests';
import { SessionService } from './session.service';

@ApiTags('session 登录')
@Controller('session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Signs({
    id: 'signIn',
    summary: 'Somebody signs in with their password, and with a code where they have a second factor',
    description: 'The session is a cookie that no script reads; what changes something needs the CSRF token of the answer besides. Five failures lock the account for a quarter of an hour.',
    answer: sessionAnswer,
    open: true,
  })
  async signIn(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Ip() address: string, @Body({ schema: signInBody }) body: SignInBody): Promise<SessionAnswer> {
    refuseForeign(request);
    const { secret, answer } = await this.sessions.begin(body, address);
    void reply.header('set-cookie', kept(sessionCookie, secret));
    return answer;
  }

  @Get()
  @Own('always')
  @Reads({ id: 'getSession', summary: 'Who is signed in, in which post, and what they could act in besides', answer: sessionAnswer, problems: [403] })
  show(@TheSession() session: OwnSession): Promise<SessionAnswer> {
    return this.sessions.show(session);
  }

  @Get('present')
  @Reads({ id: 'getPresentSession', summary: 'Who is signed in in this browser, if anybody: what a page asks first', answer: presentAnswer, open: true })
  present(@Req() { headers }: FastifyRequest): Promise<PresentAnswer> {
    return this.sessions.present(cookieOf(headers.cookie, sessionCookie));
  }

  @Get('ways')
  @Reads({ id: 'listWaysToSignIn', summary: 'In which ways one signs in here, besides a password', answer: waysAnswer, open: true })
  ways(): WaysAnswer {
    return this.sessions.ways();
  }

  @Put('post')
  @Own()
  @Signs({ id: 'changeSessionPost', summary: 'Goes on in another of one\'s posts', answer: sessionAnswer })
  moveTo(@TheSession() session: OwnSession, @Req() { headers }: FastifyRequest, @Body({ schema: otherPostBody }) { post }: OtherPostBody): Promise<SessionAnswer> {
    return this.sessions.moveTo(session, cookieOf(headers.cookie, sessionCookie) ?? '', post);
  }

  @Delete()
  @Own('always')
  @Signs({ id: 'signOut', summary: 'Signs out', answer: doneAnswer, bare: true })
  async signOut(@TheSession() session: OwnSession, @Res({ passthrough: true }) reply: FastifyReply, @Body({ schema: emptyBody }) _body: unknown): Promise<DoneAnswer> {
    await this.sessions.end(session);
    void reply.header('set-cookie', forgotten(sessionCookie));
    return done;
  }
}
