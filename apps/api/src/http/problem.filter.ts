import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { problemOf } from './failure';
import { languageOf } from './language';

/** Answers whatever was thrown as problem details. A refusal is one line in the log; what nobody foresaw is logged with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const path = request.url.split('?')[0] ?? '/';
    const problem = problemOf(thrown, { method: request.method, path });
    const body = answerProblem(http.getResponse<FastifyReply>(), problem, languageOf(request.headers['accept-language']));
    if (body.status >= 500) request.log.error({ err: thrown, problem: problem.code, params: body.params });
    else request.log.info({ problem: problem.code, field: body.field, method: request.method, path });
  }
}
