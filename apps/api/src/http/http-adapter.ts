import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { languageOf } from './language';
import { Problem } from './problem';

/** The largest body: a plan with all its provenance takes a quarter of it. */
const bodyLimit = 1_048_576;

/** Fastify as the API uses it. An address it cannot even route is answered as any other problem is. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const path = request.url.split('?')[0] ?? '/';
      answerProblem(reply, new Problem('address-malformed', { field: 'path', params: { path } }), languageOf(request.headers['accept-language']));
    },
  });
}
