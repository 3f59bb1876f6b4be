import { Controller, Get, HttpCode, Ip, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { kept, sessionCookie } from '../../http/cookies';
import { refuseForeign } from '../../http/csrf';
import { Open } from '../../http/identity.guard';
import { Problem } from '../../http/problem';
import type { PersonPlace } from '../account.requests';
import { personParam } from '../account.requests';
import type { SessionAnswer } from '../session.answers';
import { SessionService } from '../session.service';
import { ExamplePeople } from './example-people';
import { exampleStaff } from './example-staff';

/** Of which body somebody is, and in which post: a choice among many is made by body. */
function placeOf(person: string): { readonly body: string; readonly title: string } {
  const one = exampleStaff.people.find((staffed) => staffed.person === person);
  return { body: exampleStaff.bodies.find(({ bureau }) => bureau === one?.bureau)?.name ?? '', title: one?.title ?? '' };
}

/** The example people of development, for a page on which one changes who one is. No part of the API that is described: elsewhere it is not there. */
@Open()
@ApiExcludeController()
@Controller('examples')
export class ExamplesController {
  constructor(private readonly examples: ExamplePeople, private readonly sessions: SessionService) {}

  @Get()
  list(): { readonly items: readonly { readonly person: string; readonly name: string; readonly body: string; readonly title: string }[] } {
    return { items: this.examples.known().map(({ person, name }) => ({ person, name, ...placeOf(person) })) };
  }

  /** Only whoever is an example, and never at the wish of another site's page. */
  @Post(':person/session')
  @HttpCode(200)
  async begin(@Param({ schema: personParam }) { person }: PersonPlace, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @Ip() address: string): Promise<SessionAnswer> {
    refuseForeign(request);
    if (!this.examples.known().some((one) => one.person === person)) throw new Problem('person-unknown', { field: 'person', params: { person } });
    const { secret, answer } = await this.sessions.signIn(person, true, { proof: 'example', isRight: true, address });
    void reply.header('set-cookie', kept(sessionCookie, secret));
    return answer;
  }
}
