import type { IncomingMessage, ServerResponse } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { answerClientError, headerLimit } from './client-error';
import { languageOf } from './language';
import { Problem } from './problem';
import { problemDetails } from './problem-details';
import { RequestLog, oneLogger } from './request-log';

/** The largest body: a plan with all its provenance takes a quarter of it. */
const bodyLimit = 1_048_576;

/** Fastify as the API uses it. What it or Node refuses before there is a route is answered as any other problem is. */
export function httpAdapter(log: FastifyBaseLogger): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new RequestLog(),
    childLoggerFactory: oneLogger,
    bodyLimit,
    trustProxy: false,
    forceCloseConnections: 'idle',
    // Middleware in Express's form: nothing here is.
    skipMiddie: true,
    routerOptions: { maxParamLength: 200 },
    // Node refuses a request without a Host with an empty answer; `refuseWithoutHost` says what is missing.
    http: { maxHeaderSize: headerLimit, requireHostHeader: false },
    clientErrorHandler: answerClientError,
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const path = request.url.split('?')[0] ?? '/';
      answerProblem(reply, new Problem('address-malformed', { field: 'path', params: { path } }), languageOf(request.headers['accept-language']));
    },
  });
  // What is left is JSON, the one form the API describes.
  adapter.getInstance().removeContentTypeParser('text/plain');
  adapter.getInstance().decorateRequest('actor').decorateRequest('signed').decorateRequest('note').addHook('onRequest', refuseWithoutHost);
  adapter.getInstance().server.on('checkExpectation', refuseExpectation);
  return adapter;
}

function refuseWithoutHost(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const { httpVersion, headers } = request.raw;
  if (headers.host !== undefined || httpVersion !== '1.1') next();
  else answerProblem(reply, new Problem('request-malformed', { field: 'request' }), languageOf(headers['accept-language']));
}

/** `Expect` with anything but 100-continue: Node asks before there is a request for Fastify. */
function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language']);
  const body = problemDetails(new Problem('expectation-unknown', { field: 'Expect' }), language);
  const text = JSON.stringify(body);
  const headers = { connection: 'close', 'content-language': language, 'content-type': 'application/problem+json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
  response.writeHead(body.status, headers).end(text);
}
