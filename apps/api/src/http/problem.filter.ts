import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from './failure';
import { languageOf } from './language';
import { problemDetails } from './problem-details';

/** Answers whatever was thrown as problem details. A refusal is one line in the log; what nobody foresaw is logged with its cause. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const path = request.url.split('?')[0] ?? '/';
    const problem = problemOf(thrown, { method: request.method, path });
    const language = languageOf(request.headers['accept-language']);
    const body = problemDetails(problem, language);
    if (body.status >= 500) this.logger.error({ err: thrown, problem: problem.code, params: body.params });
    else this.logger.log({ problem: problem.code, field: body.field, method: request.method, path });
    const { retryAfterSeconds } = problem.facts;
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.status(body.status).header('content-language', language).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
  }
}
