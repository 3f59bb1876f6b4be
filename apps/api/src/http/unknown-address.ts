import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { answerProblem } from './answer-problem';
import { languageOf } from './language';
import { Problem } from './problem';
import { note } from './request-log';

interface Served {
  readonly address: RegExp;
  readonly methods: readonly string[];
}

/**
 * Answers what no route answers, before a body is read that nobody will look at: 405 with the methods an address knows (RFC 9110, 15.5.6), 404 where there is
 * no such address.
 */
export function refuseUnknownAddresses(app: FastifyInstance): void {
  const served: Served[] = [];
  app.addHook('onRoute', ({ url, method }: RouteOptions) => { served.push({ address: patternOf(url), methods: [method].flat() }); });
  app.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, next: () => void) => {
    if (!request.is404) {
      next();
      return;
    }
    const { method, headers } = request;
    const path = request.url.split('?')[0] ?? '/';
    const allowed = [...new Set(served.filter(({ address }) => address.test(path)).flatMap(({ methods }) => methods))].sort();
    const params = { method, path };
    const problem = allowed.length > 0 ? new Problem('method-not-allowed', { field: 'method', params: { ...params, allowed: allowed.join(', ') } }) : new Problem('route-unknown', { params });
    if (allowed.length > 0) void reply.header('allow', allowed.join(', '));
    answerProblem(reply, problem, languageOf(headers['accept-language']));
    note(request, { problem: problem.code });
  });
}

/** What addresses a route's pattern takes: `/tasks/:id` any one part, `/:programme(^[a-z]+$)` one that fits, `*` the rest. */
function patternOf(url: string): RegExp {
  return new RegExp(`^${url.split('/').map(partOf).join('/')}$`);
}

function partOf(part: string): string {
  if (part === '*') return '.*';
  if (part.startsWith(':')) return /\(\^(.*)\$\)$/.exec(part)?.[1] ?? '[^/]+';
  return part.replaceAll(/[.+?^${}()|[\]\\*]/g, '\\$&');
}
