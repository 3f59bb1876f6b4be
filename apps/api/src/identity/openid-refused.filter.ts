import { Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { forgotten } from '../http/cookies';
import { languageOf } from '../http/language';
import type { Problem } from '../http/problem';
import type { ProblemDetails } from '../http/problem-details';
import { problemDetails } from '../http/problem-details';
import { ProblemFilter } from '../http/problem.filter';
import { isVisit } from '../http/visit';
import { wayCookie } from './openid.service';

/** Whoever was not signed in by another house is sent to where one signs in, which says why: what they came back with stays neither in the address nor in the browser. */
@Catch()
export class OpenIdRefused extends ProblemFilter {
  protected override answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): ProblemDetails {
    if (!isVisit(request)) return super.answer(problem, request, reply);
    void reply.header('cache-control', 'no-store').header('set-cookie', forgotten(wayCookie)).redirect(`/?refused=${problem.code}`, 302);
    return problemDetails(problem, languageOf(request.headers['accept-language']));
  }
}
