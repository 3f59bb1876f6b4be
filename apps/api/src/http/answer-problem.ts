import type { FastifyReply } from 'fastify';
import type { Language } from '@lianxi/wording/say';
import type { Problem } from './problem';
import type { ProblemDetails } from './problem-details';
import { problemDetails } from './problem-details';
import { isVisit } from './visit';

/**
 * Answers a request with a problem (RFC 9457) in the reader's language, and says what was answered. Somebody who opened the address in a browser gets the page, which says what
 * to do next; the status is the same.
 */
export function answerProblem(reply: FastifyReply, problem: Problem, language: Language): ProblemDetails {
  const body = problemDetails(problem, language);
  const { retryAfterSeconds } = problem.facts;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  const { page } = reply.server;
  if (page && isVisit(reply.request)) page(reply.request, reply.status(body.status));
  else void reply.status(body.status).header('content-language', language).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  return body;
}
