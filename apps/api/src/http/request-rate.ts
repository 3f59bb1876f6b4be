import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem';
import { cookieOf, sessionCookie } from './cookies';
import type { Credentials } from './credentials';
import { languageOf } from './language';
import { Problem } from './problem';
import { note } from './request-log';

/** Files are judged by their content, which costs a hundred times a look at a list: a tenth as many are taken. */
const uploadsAre = 10;

/** So many sessions, tokens and addresses are remembered; the least recent make room. */
const remembered = 20_000;

/**
 * So many requests a minute of one session or token, or of one address where nobody is signed in: no one asker takes the house from the others. The key
 * asks the record nothing: a secret counts by itself once this process has let it in, until it is found ended, and on its address before, so made-up tokens
 * gain nobody anything and whoever is at work is not held up by them. The address is that of the connection, or what a trusted proxy says of it
 * (`LIANXI_TRUSTED_PROXIES`); behind one that is not named all who come anew are one address. How often passwords may be tried is another question, which `SignInRate` answers where they are compared.
 */
export function limitRequests(server: FastifyInstance, credentials: Pick<Credentials, 'letIn'>, most: number): void {
  void server.register(rateLimit, { global: false, cache: remembered });
  const keyGenerator = (request: FastifyRequest): string => `${isUpload(request) ? 'upload ' : ''}${askerOf(request, credentials)}`;
  const max = (request: FastifyRequest): number => (isUpload(request) ? Math.ceil(most / uploadsAre) : most);
  let limiter: ReturnType<FastifyInstance['createRateLimit']> | undefined;
  server.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    // By the route it leads to, however the address is written; the page's files do not count.
    if (request.routeOptions.url?.startsWith('/api/v1/') !== true) return undefined;
    limiter ??= server.createRateLimit({ keyGenerator, max, timeWindow: 60_000 });
    const counted = await limiter(request);
    if (counted.isAllowed || !counted.isExceeded) return undefined;
    const { ttlInSeconds: seconds } = counted;
    answerProblem(reply, new Problem('too-many-requests', { params: { seconds }, retryAfterSeconds: seconds }), languageOf(request.headers['accept-language']));
    note(request, { problem: 'too-many-requests' });
    return reply;
  });
}

function isUpload({ method, routeOptions }: FastifyRequest): boolean {
  return method === 'POST' && (routeOptions.config as { takesForm?: boolean }).takesForm === true;
}

function askerOf({ headers: { authorization = '', cookie }, ip }: FastifyRequest, credentials: Pick<Credentials, 'letIn'>): string {
  const secret = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? cookieOf(cookie, sessionCookie);
  return (secret === undefined ? undefined : credentials.letIn(secret)) ?? `address ${ip}`;
}
