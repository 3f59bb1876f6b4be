import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { problemOf } from './failure';
import { languageOf } from './language';
import type { Problem } from './problem';
import type { ProblemDetails } from './problem-details';
import { note } from './request-log';

/** Answers whatever was thrown as problem details. The request's line in the log says which; of what nobody foresaw, with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const path = request.url.split('?')[0] ?? '/';
    const problem = problemOf(thrown, { method: request.method, path });
    const body = this.answer(problem, request, http.getResponse<FastifyReply>());
    note(request, { problem: problem.code, ...(body.status >= 500 ? { err: thrown, params: body.params } : { field: body.field }) });
  }

  protected answer(problem: Problem, request: FastifyRequest, reply: FastifyReply): ProblemDetails {
    return answerProblem(reply, problem, languageOf(request.headers['accept-language']));
  }
}
