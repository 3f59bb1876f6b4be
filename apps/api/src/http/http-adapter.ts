import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '@lianxi/platform/env/environment';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyBaseLogger, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { answerClientError, headerLimit } from './client-error';
import { languageOf } from './language';
import { Problem } from './problem';
import { problemDetails } from './problem-details';
import { RequestLog, note, oneLogger } from './request-log';
import { refuseUnknownAddresses } from './unknown-address';
import { readUtf8 } from './utf8';

/** The largest body: a plan with all its provenance takes a quarter of it. */
const bodyLimit = 1_048_576;

/** Fastify as the API uses it. What it or Node refuses before there is a route is answered as any other problem is. */
export function httpAdapter(log: FastifyBaseLogger, { LIANXI_TRUSTED_PROXIES = [] }: Pick<Environment, 'LIANXI_TRUSTED_PROXIES'>): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: log,
    logController: new RequestLog(),
    childLoggerFactory: oneLogger,
    bodyLimit,
    // Of others what `X-Forwarded-For` says is made up by whoever sends it.
    trustProxy: LIANXI_TRUSTED_PROXIES.length > 0 && LIANXI_TRUSTED_PROXIES,
    forceCloseConnections: 'idle',
    // Middleware in Express's form: nothing here is.
    skipMiddie: true,
    // How large a file may be is looked at where it is received.
    multipart: { throwFileSizeLimit: false },
    routerOptions: { maxParamLength: 200 },
    // Node refuses a request without a Host with an empty answer; `refuseWithoutHost` says what is missing.
    http: { maxHeaderSize: headerLimit, requireHostHeader: false },
    clientErrorHandler: answerClientError,
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const path = request.url.split('?')[0] ?? '/';
      answerProblem(reply, new Problem('address-malformed', { field: 'path', params: { path } }), languageOf(request.headers['accept-language']));
    },
  });
  // What is left is JSON, the one form the API describes, and forms with files where a route says that it takes them.
  adapter.getInstance().removeContentTypeParser('text/plain');
  adapter.getInstance().decorateRequest('actor').decorateRequest('signed').decorateRequest('note').addHook('onRequest', refuseWithoutHost).addHook('onRequest', refuseForms);
  refuseUnknownAddresses(adapter.getInstance());
  readUtf8(adapter.getInstance());
  adapter.getInstance().server.on('checkExpectation', refuseExpectation);
  return adapter;
}

function refuseWithoutHost(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const { httpVersion, headers } = request.raw;
  if (headers.host !== undefined || httpVersion !== '1.1') next();
  else answerProblem(reply, new Problem('request-malformed', { field: 'request' }), languageOf(headers['accept-language']));
}

/** Forms with files are read by those routes alone that say so. */
function refuseForms(request: FastifyRequest, reply: FastifyReply, next: () => void): void {
  const { headers, method, is404, routeOptions } = request;
  const isForm = /^\s*multipart\/form-data/i.test(headers['content-type'] ?? '');
  if (!isForm || is404 || method === 'GET' || method === 'HEAD' || (routeOptions.config as { takesForm?: boolean }).takesForm === true) {
    next();
    return;
  }
  const problem = new Problem('media-type-unsupported', { field: 'Content-Type' });
  answerProblem(reply, problem, languageOf(headers['accept-language']));
  note(request, { problem: problem.code, field: 'Content-Type' });
}

/** `Expect` with anything but 100-continue: Node asks before there is a request for Fastify. */
function refuseExpectation(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request.headers['accept-language']);
  const body = problemDetails(new Problem('expectation-unknown', { field: 'Expect' }), language);
  const text = JSON.stringify(body);
  const headers = { connection: 'close', 'content-language': language, 'content-type': 'application/problem+json; charset=utf-8', 'content-length': Buffer.byteLength(text) };
  response.writeHead(body.status, headers).end(text);
}
