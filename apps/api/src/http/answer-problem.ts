import type { FastifyReply } from 'fastify';
import type { Language } from '@lianxi/wording/say';
import type { Problem } from './problem';
import type { ProblemDetails } from './problem-details';
import { problemDetails } from './problem-details';

/** Answers a request with a problem (RFC 9457) in the reader's language, and says what was answered. */
export function answerProblem(reply: FastifyReply, problem: Problem, language: Language): ProblemDetails {
  const body = problemDetails(problem, language);
  const { retryAfterSeconds } = problem.facts;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  void reply.status(body.status).header('content-language', language).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  return body;
}
