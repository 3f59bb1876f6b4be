import { Body, Controller, Delete, Get, Ip, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { emptyBody } from '../http/fields';
import { Own } from '../http/identity.guard';
import { Reads, Signs } from '../http/operation';
import type { OwnSession } from '../http/the-session';
import { TheSession } from '../http/the-session';
import type { DoneAnswer } from './session.answers';
import { done, doneAnswer } from './session.answers';
import type { NewTokenAnswer, TokenAnswer, TokenBody, TokenPlace } from './token.requests';
import { newTokenAnswer, tokenBody, tokenList, tokenParam } from './token.requests';
import { TokenService } from './token.service';

@ApiTags('account 账户')
@Controller('tokens')
@Own()
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Get()
  @Reads({ id: 'listTokens', summary: 'One\'s own access tokens, without their secrets', answer: tokenList, problems: [403] })
  list(@TheSession() session: OwnSession): Promise<{ items: TokenAnswer[] }> {
    return this.tokens.list(session);
  }

  @Post()
  @Signs({ id: 'issueToken', summary: 'Makes an access token for a program of one\'s own, after password or code were given once more', answer: newTokenAnswer, status: 201 })
  issue(@TheSession() session: OwnSession, @Ip() address: string, @Body({ schema: tokenBody }) body: TokenBody): Promise<NewTokenAnswer> {
    return this.tokens.issue(session, body, address);
  }

  @Delete(':id')
  @Signs({ id: 'revokeToken', summary: 'Ends an access token, at once', answer: doneAnswer, bare: true })
  async revoke(@TheSession() session: OwnSession, @Param({ schema: tokenParam }) { id }: TokenPlace, @Body({ schema: emptyBody }) _body: unknown): Promise<DoneAnswer> {
    await this.tokens.revoke(session, id);
    return done;
  }
}
